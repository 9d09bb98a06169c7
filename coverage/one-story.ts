/** Whether two accounts tell one story: by what news writing puts first, and by figures too rare to be chance. */
import type { ReportSentence } from '#domain/detection-report.ts';
import { type Account, spokenSentences } from './account.ts';
import { type Figure, type FigurePair, isTelling } from './figure.ts';
import { namesIn, namesOf } from './names.ts';

/** Headline and first sentences of the body: what an account is about; further down it turns to background. */
const leadSentences = 3;

/** Two states alone make no story: a third name (weapon, place, person) has to be shared with them. */
const namesOfAStory = 3;

function leadOf(account: Account): ReportSentence[] {
  const sentences = spokenSentences(account);
  return [
    ...sentences.filter(({ role }) => role === 'headline'),
    ...sentences.filter(({ role }) => role === 'body').slice(0, leadSentences),
  ];
}

function leadNames(account: Account): ReadonlySet<string> {
  const names = namesOf(account);
  return new Set(leadOf(account).flatMap(({ text }) => [...namesIn(text, names)]));
}

function isInLead({ sentence }: Figure, account: Account): boolean {
  return leadOf(account).some(({ text }) => text === sentence);
}

export interface StoryGrounds {
  /** The shared part of the names in the lead that names fewer, 0 to 1. */
  share: number;
  /** Why the two are one story, in words for the reader; empty where nothing says so. */
  reasons: string[];
}

/** `agree` are the figures that the two accounts have in common. */
export function storyGrounds(
  first: Account,
  second: Account,
  agree: readonly FigurePair[],
): StoryGrounds {
  const [names, others] = [leadNames(first), leadNames(second)];
  const shared = [...names].filter((name) => others.has(name)).length;
  const share = shared / Math.max(1, Math.min(names.size, others.size));
  const figures = agree.filter(
    ({ how, first: ours, second: theirs }) =>
      how === 'same' && isTelling(ours) && isInLead(ours, first) && isInLead(theirs, second),
  );
  const reasons: string[] = [];
  if (shared >= namesOfAStory && share > 0.5) {
    reasons.push(`Both open with ${shared} shared names.`);
  }
  const [figure] = figures;
  if (figure !== undefined && shared > 1) {
    reasons.push(
      figures.length === 1
        ? `Both give “${figure.first.text}”.`
        : `${figures.length} figures agree, among them “${figure.first.text}”.`,
    );
  }
  return { share, reasons };
}

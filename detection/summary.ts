/** An article in a few figures, from what the engine found in it. */
import type { ArticleSummary, Speaker } from '#domain/article-summary.ts';
import type { DetectionReport, ReportSentence } from '#domain/detection-report.ts';
import { rulesOf } from '#domain/mark-rules.ts';
import { createSpeakerBook } from './speakers.ts';
import { isSourced } from './sourced.ts';

/** A check of such a sentence would matter: 2 is an event, 3 a figure, a charge, a casualty, a rank. */
const matters = 2;

/** The most entries of each list: a page of thousands of names must not fill the session store. */
const most = 40;

/** The summary of a report; of a text that is not English it holds no sources, kinds or speakers. */
export function summaryOf(report: DetectionReport): ArticleSummary {
  const body = report.sentences.filter(({ role }) => role === 'body');
  const book = createSpeakerBook(body.map(({ text }) => text).join('\n'));
  const isRead = report.judged !== 'figures only';
  const heard = isRead ? body.filter(({ attribution }) => isSourced(attribution)) : [];
  const sourced = heard.filter((sentence) => isHeard(sentence, book.hear));
  const marked = report.sentences.filter(({ editorialising }) => editorialising.marked);
  const speakers = book.speakers();
  const others = speakers.slice(most);
  return {
    judged: report.judged ?? 'full',
    language: report.language ?? 'en',
    sentences: body.length,
    sourced: sourced.length,
    unsourcedClaims: isRead ? body.filter(isUnsourcedClaim).length : 0,
    editorialising: marked.length,
    kinds: kindsIn(marked),
    speakers: speakers.slice(0, most),
    otherSpeakers: { names: others.length, sentences: total(others) },
    unnamed: heard.length - sourced.length,
  };
}

/** "It is reported that" names nobody; a quotation that stands alone is of whoever was heard last. */
function isHeard(
  { attribution }: ReportSentence,
  hear: (source: string | null) => boolean,
): boolean {
  if (attribution === null) return false;
  if (attribution.source !== null) return hear(attribution.source.text);
  const isQuotation =
    attribution.kind === 'direct_quote' || attribution.kind === 'direct_quote_partial';
  return isQuotation && hear(null);
}

function isUnsourcedClaim({ attribution, checkable }: ReportSentence): boolean {
  return !isSourced(attribution) && checkable.priority >= matters;
}

/** Each kind of wording with the number of marked sentences that it stands in. */
function kindsIn(marked: readonly ReportSentence[]): ArticleSummary['kinds'] {
  const counts = new Map<string, number>();
  for (const { editorialising } of marked) {
    const triggers = editorialising.spans.map((span) => ({ ...span, text: '' }));
    const kinds = new Set(rulesOf({ triggers }).map(({ kind }) => kind));
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, sentences]) => ({ kind, sentences }))
    .toSorted((one, other) => other.sentences - one.sentences)
    .slice(0, most);
}

function total(speakers: readonly Speaker[]): number {
  return speakers.reduce((sum, { sentences }) => sum + sentences, 0);
}

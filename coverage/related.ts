/** Which of the accounts read are about the same event, so that the panel can offer the comparison itself. */
import { type Account, spokenSentences } from './account.ts';
import { matchFigures } from './match-figures.ts';
import { namesIn, namesOf } from './names.ts';
import { shareOrigins } from './share-origins.ts';

export interface RelatedAccount {
  account: Account;
  /** Shared part of the names in headline and lead, 0 to 1, plus one for each further ground. */
  score: number;
  reasons: string[];
}

/** Headline and first sentences of the body: what news writing puts first is what the account is about. */
const leadSentences = 3;

function leadNames(account: Account): Set<string> {
  const names = namesOf(account);
  const sentences = spokenSentences(account);
  const lead = [
    ...sentences.filter(({ role }) => role === 'headline'),
    ...sentences.filter(({ role }) => role === 'body').slice(0, leadSentences),
  ];
  return new Set(lead.flatMap(({ text }) => [...namesIn(text, names)]));
}

/**
 * Ranks the accounts about the same event, best first. An account counts as related on two grounds of three: most names
 * of the shorter lead are shared (and at least two), a telling figure agrees, a paper is shared.
 */
export function relatedAccounts(account: Account, others: readonly Account[]): RelatedAccount[] {
  const ours = leadNames(account);
  return others
    .filter(({ key }) => key !== account.key)
    .map((other) => {
      const theirs = leadNames(other);
      const shared = [...ours].filter((name) => theirs.has(name));
      const share = shared.length / Math.max(1, Math.min(ours.size, theirs.size));
      const figures = matchFigures(account, other).agree.filter(({ how }) => how === 'same');
      const papers = shareOrigins(account, other).shared;
      const reasons = [
        ...(shared.length >= 2 && share > 0.5
          ? [`Both open with ${shared.length} shared names.`]
          : []),
        ...(figures.length > 0 && shared.length >= 2
          ? [`${figures.length} figures agree, among them “${figures[0]?.first.text}”.`]
          : []),
        ...(papers.length > 0 ? [`Both name the ${papers[0]?.name}.`] : []),
      ];
      return { account: other, score: share + reasons.length, reasons };
    })
    .filter(({ reasons }) => reasons.length >= 2)
    .toSorted((a, b) => b.score - a.score);
}

/** Which of the accounts read are about the same event, so that the panel can offer the comparison itself. */
import type { Account } from './account.ts';
import { matchFigures } from './match-figures.ts';
import { storyGrounds } from './one-story.ts';
import { shareOrigins } from './share-origins.ts';

export interface RelatedAccount {
  account: Account;
  /** The shared part of the names in the leads, 0 to 1, plus one for each ground. */
  score: number;
  /** The grounds, at least one, in words for the reader. */
  reasons: string[];
}

/**
 * Ranks the accounts about the same event, best first. One ground of three is enough, for an offer too many costs less
 * than one too few: most names of the shorter lead, a telling figure, or a paper with its date.
 */
export function relatedAccounts(account: Account, others: readonly Account[]): RelatedAccount[] {
  return others
    .filter(({ key }) => key !== account.key)
    .map((other) => {
      const { agree } = matchFigures(account, other);
      const { share, reasons } = storyGrounds(account, other, agree);
      const [paper] = shareOrigins(account, other, reasons.length > 0).shared;
      const grounds = paper === undefined ? reasons : [...reasons, `Both name the ${paper.name}.`];
      return { account: other, score: share + grounds.length, reasons: grounds };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.score - a.score);
}

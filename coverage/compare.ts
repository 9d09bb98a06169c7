/** Two accounts side by side: which figures agree, which stand in one only, and what both rest on. */
import { type Account, type AccountName, accountName } from './account.ts';
import { type ComparedFigures, matchFigures } from './match-figures.ts';
import { storyGrounds } from './one-story.ts';
import { type ComparedOrigins, shareOrigins } from './share-origins.ts';

export interface Comparison {
  accounts: [AccountName, AccountName];
  figures: ComparedFigures;
  origins: ComparedOrigins;
}

/** Compares two accounts as read. Pure: the same reports give the same comparison. */
export function compareAccounts(first: Account, second: Account): Comparison {
  const figures = matchFigures(first, second);
  const isOneStory = storyGrounds(first, second, figures.agree).reasons.length > 0;
  return {
    accounts: [accountName(first), accountName(second)],
    figures,
    origins: shareOrigins(first, second, isOneStory),
  };
}

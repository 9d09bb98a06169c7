/** Two accounts side by side: which figures agree, which stand in one only, and what both rest on. */
import { type Account, type AccountName, accountName } from './account.ts';
import { type ComparedFigures, matchFigures } from './match-figures.ts';
import { type ComparedOrigins, shareOrigins } from './share-origins.ts';

export interface Comparison {
  accounts: [AccountName, AccountName];
  figures: ComparedFigures;
  origins: ComparedOrigins;
}

/** Compares two accounts as read. Pure: the same reports give the same comparison. */
export function compareAccounts(first: Account, second: Account): Comparison {
  return {
    accounts: [accountName(first), accountName(second)],
    figures: matchFigures(first, second),
    origins: shareOrigins(first, second),
  };
}

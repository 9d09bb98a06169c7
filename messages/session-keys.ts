/** Where the background leaves what our own pages read directly, in the browser's session store. */
import * as z from 'zod/mini';
import { pageReading } from './page.ts';

/** The reading that a tab shows. */
export function pageKey(tabId: number): string {
  return `page:${tabId}`;
}

/** An account read in this session; '' gives the prefix of all. */
export function accountKey(articleId: string): string {
  return `account:${articleId}`;
}

/** What stands under an account's key: when it was read, in milliseconds since 1970, and what it said. */
export const keptAccount = z.object({ at: z.number(), reading: pageReading });

/** Where the reader's chosen level of marking is kept, on disk. */
export const levelKey = 'level';

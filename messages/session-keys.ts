/** Where the background leaves what our own pages read directly: in the browser's session store, and two choices on disk. */
import * as z from 'zod/mini';
import { anchoredClaim } from '#domain/anchor.ts';
import { article } from '#domain/article.ts';
import { articleSummary } from '#domain/article-summary.ts';
import { detectionReport } from '#domain/detection-report.ts';
import { identifier, webAddress } from '#domain/identity.ts';
import { mark } from '#domain/mark.ts';
import { hiddenMarks, movedMark, pageStatements } from './page.ts';

/** What a tab shows; its frames, whose numbers are other than 0, show something of their own. */
export function pageKey(tabId: number, frameId = 0): string {
  return frameId === 0 ? `page:${tabId}` : `page:${tabId}:${frameId}`;
}

/** Which frames of a tab are read besides the page itself. */
export function framesKey(tabId: number): string {
  return `frames:${tabId}`;
}

/** What stands under `framesKey`: the numbers that the browser gave them, which grow in the order they were made. */
export const readFrames = z.array(z.int());

/** The number of the frame that a person stepped to last, among the marks of a tab. */
export function atKey(tabId: number): string {
  return `at:${tabId}`;
}

/** An account read in this session; '' gives the prefix of all. */
export function accountKey(articleId: string): string {
  return `account:${articleId}`;
}

/** What stands under a tab's key. The article is null where the page holds none, or could not be read. */
export const shownPage = z.object({
  /** The browser's name for the document, '' where it gives none: a frame keeps its number when it moves on. */
  documentId: z.string(),
  address: webAddress,
  title: z.string().check(z.maxLength(1000)),
  articleId: z.nullable(identifier),
  anchored: z.array(anchoredClaim),
  /** Where the marks of its account stand now, less those that are gone; null where they stand as they were judged. */
  movedMarks: z.nullable(z.array(movedMark)),
  hiddenMarks,
  /** One sentence where reading the page failed. */
  failure: z.nullable(z.string()),
});

/** An article as read, and when, in milliseconds since 1970. */
const keptAccount = z.object({
  at: z.number(),
  frameId: z.int(),
  address: webAddress,
  article,
  statements: pageStatements,
  /** Offsets within the blocks that were judged. */
  report: detectionReport,
  /** Offsets within the page's text. */
  marks: z.array(mark),
  summary: articleSummary,
});

export type ShownPage = z.infer<typeof shownPage>;
export type KeptAccount = z.infer<typeof keptAccount>;

/**
 * What stands under an account's key. Text, since Chromium counts each small part of an object against the 10 MB of its
 * session store: an article of 200,000 characters did not fit, and as text it takes 3 MB.
 */
export function writeAccount(account: KeptAccount): string {
  return JSON.stringify(account);
}

/** The account that `writeAccount` wrote; null of anything else. */
export function readAccount(kept: unknown): KeptAccount | null {
  if (typeof kept !== 'string') return null;
  try {
    const parsed = keptAccount.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Where the reader's chosen level of marking is kept, on disk. */
export const levelKey = 'level';

/** Where the sites that are read by themselves are kept, on disk: a list of match patterns. */
export const sitesKey = 'sites';

export const chosenSites = z.array(z.string().check(z.maxLength(300)));

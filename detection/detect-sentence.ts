/** A sentence judged alone: nothing before it or after it is known, and it is never split further. */
import type { ReportSentence } from '#domain/detection-report.ts';
import { detect, ENGINE } from './detect.ts';

export interface SentenceOptions {
  /** ISO 8601; what "on Monday" counts from. */
  publishedAt?: string | null;
  /** A language tag; where it is absent the words decide, and a short sentence is believed to be English. */
  language?: string;
  /** Whether it says how loaded each of its words is. */
  withLoadedTokens?: boolean;
}

export { ENGINE };

/** What the engine says of one sentence, read as body text. Offsets are UTF-16 units into `text`. */
export function detectSentence(text: string, options: SentenceOptions = {}): ReportSentence {
  const report = detect({ ...options, blocks: [{ text, role: 'body' }], isSplit: true });
  const [sentence] = report.sentences;
  if (sentence === undefined) throw new Error('A block that is not split is one sentence.');
  // Where the language or the length forbids judging, no word has a score.
  return options.withLoadedTokens === true ? { loadedTokens: [], ...sentence } : sentence;
}

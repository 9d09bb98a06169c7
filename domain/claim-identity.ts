/** Gives the same claim the same identifier wherever it is marked, so that two readers of one text mean one claim. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Selectors } from './selector.ts';

/** How much of what stands before the words tells them from the same words elsewhere in the text, in UTF-16 units. */
const telling = 16;

/**
 * The identifier of these words in that article: by the words themselves and by those before them, not by an offset, which
 * counts whatever advertisement the page showed that day.
 */
export function claimIdOf(articleId: string, { quote }: Selectors): string {
  const before = quote.prefix.trim().slice(-telling);
  return `c${bytesToHex(sha256(utf8ToBytes(`${articleId}\n${before}\n${quote.exact}`))).slice(0, 31)}`;
}

/** The hash of a text, and the article's identifier that follows from it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normalText } from './normal-text.ts';

/** SHA-256 of the normalised body text (UTF-8), lower-case hexadecimal. Headlines stay out: copies change them. */
export function textHashOf(body: string): string {
  return bytesToHex(sha256(utf8ToBytes(normalText(body))));
}

/** The identifier of the article with this text: the same on every machine. */
export function articleIdOf(textHash: string): string {
  return `a${textHash.slice(0, 31)}`;
}

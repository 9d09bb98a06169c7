/** Gives the same claim the same identifier wherever it is marked, so that two readers of one text mean one claim. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The identifier of the words that stand at `start` (code points) in the text of that article. */
export function claimIdOf(articleId: string, start: number, text: string): string {
  return `c${bytesToHex(sha256(utf8ToBytes(`${articleId}\n${start}\n${text}`))).slice(0, 31)}`;
}

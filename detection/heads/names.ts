/** Names of features and words: hashes, so that no list of words has to be shipped or kept. */

/** Bits of a feature's name: with some ten thousand weighted names, fewer than one stranger in a hundred hits one. */
export const NAME_BITS = 22;
export const NAME_MASK = (1 << NAME_BITS) - 1;

export const SEED_WORD = 0x811c9dc5;
export const SEED_LETTERS = 0x1b873593;
export const SEED_SHAPE = 0x2545f491;

const PRIME = 0x01000193;

/** One more UTF-16 unit of FNV-1a. */
export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

export function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return settle(hash);
}

/** Spreads the high bits into the low ones, which are the ones kept. */
export function settle(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}

/** The name of two words in their order. */
export function mix(before: number, after: number): number {
  return settle(Math.imul(before, 0x9e3779b1) ^ after);
}

/** The whole name of a word, 32 bits: what the word table is kept by. */
export function wordName(word: string): number {
  return hashText(word, SEED_WORD);
}

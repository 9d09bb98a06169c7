/** How rules spell their patterns: phrases as they are read, and the small words that many of them share. */

/** Any form of "to be" that tells. */
export const BE = '(?:is|are|was|were)';

/** Verbs that give somebody or something a quality. */
export const SEEMS =
  '(?:is|are|was|were|seems?|seemed|appears?|appeared|looks?|looked|remains?|remained|sounds?)';

/** One adverb or none, the blank after it included. */
export const ADVERB =
  '(?:[a-z]{3,12}ly |very |more |most |so |too |rather |quite |long |still |also |now |all ){0,2}';

/**
 * Fits any of the phrases as whole words, whatever their case; a blank in a phrase fits any blank. Phrases may hold groups and
 * choices; every repetition in them is bounded.
 */
export function phrases(...list: string[]): RegExp {
  return new RegExp(`\\b(?:${list.join('|').replaceAll(' ', '\\s')})(?![\\w-])`, 'gi');
}

/** As `phrases`, but only where a sentence begins. */
export function openings(...list: string[]): RegExp {
  return new RegExp(`^(?:${list.join('|').replaceAll(' ', '\\s')})(?![\\w-])`, 'gi');
}

/** How the lexicons spell a term: lower case, a blank fits any blank, `*` up to five letters, an apostrophe either form. */

/** The term as part of a pattern. */
function spelled(term: string): string {
  return term.replaceAll(/[’']/g, "[’']").replaceAll(' ', '\\s').replaceAll('*', '[a-z]{0,5}');
}

const AFTER = '(?![\\w-])';

/** Fits any of the terms as whole words; every repetition is bounded. */
export function anyTerm(terms: readonly string[]): RegExp {
  return new RegExp(`\\b(?<!-)(?:${terms.map(spelled).join('|')})${AFTER}`, 'gi');
}

/** Fits any of the terms where its `lastIndex` says, and nowhere else. */
export function anyTermHere(terms: readonly string[]): RegExp {
  return new RegExp(`(?<!-)(?:${terms.map(spelled).join('|')})${AFTER}`, 'iy');
}

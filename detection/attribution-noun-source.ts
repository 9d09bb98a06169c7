/** Finds whose claim, hope or plan a noun names: "Varland’s hope that", "criticism from Ostmark", "raised concerns about". */
import { subjectBefore, subjectOfClause } from './attribution-subject.ts';
import type { Word } from './attribution-words.ts';
import { sourceAfter } from './attribution-source.ts';
import { lightVerbs } from './lexicon/stance-index.ts';
import { trimmedSpan, type TextSpan } from './span.ts';

const POSSESSIVE = new Set('his her its their our my your'.split(' '));
/** Adjectives between the owner and the noun. */
const MOST_BETWEEN = 3;

/** The owner named right before the noun at `at`: a possessive or a name with "’s". */
export function possessorBefore(text: string, words: readonly Word[], at: number): TextSpan | null {
  for (let here = at - 1; here >= 0 && here >= at - 1 - MOST_BETWEEN; here -= 1) {
    const word = words[here];
    if (word === undefined || words[here + 1]?.isCut) return null;
    if (POSSESSIVE.has(word.word)) {
      // "Varland dropped its demand": the owner is most often the one the clause is about.
      const subject = /^(?:his|her|its|their)$/.test(word.word)
        ? subjectOfClause(text, words, here)
        : null;
      return subject ?? trimmedSpan(text, word.start, word.end);
    }
    if (!word.word.endsWith("'s")) continue;
    let first = here;
    while (
      first > 0 &&
      !words[first]?.isCut &&
      words[first]?.isCapital &&
      words[first - 1]?.isCapital
    )
      first -= 1;
    const start = words[first];
    return start === undefined ? null : trimmedSpan(text, start.start, word.end - 2);
  }
  return null;
}

/** Behind the noun, "by" or "from" names who; before it, a verb that lends the noun its subject. */
export function nounSource(
  text: string,
  open: string,
  words: readonly Word[],
  at: number,
): TextSpan | null {
  const owner = possessorBefore(text, words, at);
  if (owner !== null) return owner;
  const next = words[at + 1];
  if (
    next !== undefined &&
    !next.isCut &&
    (next.word === 'by' || next.word === 'from' || next.word === 'among')
  ) {
    return sourceAfter(text, open, next.end);
  }
  for (let here = at - 1; here >= 0 && here >= at - 4; here -= 1) {
    const word = words[here];
    if (word === undefined || words[here + 1]?.isCut) return null;
    if (lightVerbs.has(word.word)) return subjectBefore(text, words, here);
  }
  return null;
}

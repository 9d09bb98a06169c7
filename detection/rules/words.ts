/** The words of a sentence by their first letters, which tell cheaply what may fit and what cannot. */

const KEY_LENGTH = 4;

export interface WordStart {
  start: number;
  /** In lower case. */
  word: string;
}

/** Letters of English and its loans; half the cost of asking for every letter there is. */
const WORD = /[a-z\u00C0-\u024F]+/gi;

/** Where words begin. Hyphens and apostrophes divide. */
export function wordStarts(text: string): WordStart[] {
  const words: WordStart[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    words.push({ start: match.index, word: match[0].toLowerCase() });
  }
  return words;
}

/** The first four letters in lower case; a shorter word is its own key. */
export function keyOf(word: string): string {
  return word.slice(0, KEY_LENGTH).toLowerCase();
}

/** Words whose answers are kept at most; texts use the same few thousand words again and again. */
const MOST_KEPT = 8192;

/**
 * The same answers, each made once for a word and kept. Looking up a fresh string in several tables was a third of the cost of
 * framing; only what depends on nothing but the word may be kept so.
 */
export function keptByWord<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const kept = new Map<string, Answer>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const made = answer(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, made);
    return made;
  };
}

/** The words of a sentence by their first letters, which tell cheaply what may fit and what cannot. */

const KEY_LENGTH = 4;

export interface WordStart {
  start: number;
  /** In lower case. */
  word: string;
  key: string;
}

/** Letters of English and its loans; half the cost of asking for every letter there is. */
const WORD = /[a-z\u00C0-\u024F]+/gi;

/** Where words begin, with their keys. Hyphens and apostrophes divide. */
export function wordStarts(text: string): WordStart[] {
  const words: WordStart[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const word = match[0].toLowerCase();
    words.push({ start: match.index, word, key: word.slice(0, KEY_LENGTH) });
  }
  return words;
}

/** The first four letters in lower case; a shorter word is its own key. */
export function keyOf(word: string): string {
  return word.slice(0, KEY_LENGTH).toLowerCase();
}

/**
 * Text as comparable words. Two words are the same when they differ only in case, quotation marks, ligatures, soft
 * hyphens, zero-width or directional characters: what a content system changes without changing what is said.
 */

/**
 * One word, in order of trial: a character of a script that writes no spaces; letters and digits with inner apostrophes,
 * and points or commas between digits or single letters; then the signs that carry meaning by themselves.
 */
const wordPattern =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:\p{L}\.(?=\p{L}\.?(?!\p{L})))*[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060\ufeff]|['’](?=\p{L})|[.,](?<=\p{N}.)(?=\p{N}))*|[$€£¥₹₽₴₪₩%‰?]|(?<![^\s(])[-−](?=[\p{N}$€£])/gu;

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export interface Word {
  /** The folded form, for comparison only. */
  form: string;
  start: number;
  end: number;
}

/** The form in which a word is compared. */
export function foldWord(raw: string): string {
  // eslint-disable-next-line no-control-regex -- plain ASCII is the common case and needs only its case folded
  if (/^[\x00-\x7f]*$/.test(raw)) return raw.toLowerCase();
  const plain = raw.normalize('NFKC').replace(invisible, '').toLowerCase();
  return plain.replace(/[’‘ʼ]/g, "'").replace('−', '-');
}

/** The words of a text in order, with UTF-16 offsets. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(wordPattern)) {
    words.push({
      form: foldWord(found[0]),
      start: found.index,
      end: found.index + found[0].length,
    });
  }
  return words;
}

/**
 * Text as comparable words. Two words are the same when they differ only in case, quotation marks, ligatures, soft
 * hyphens, zero-width or directional characters: what a content system changes without changing what is said.
 */
import { WordScanner } from './word-scanner.ts';

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
  const scanner = new WordScanner(text);
  while (scanner.next()) {
    const { start, end, isSimple } = scanner;
    const raw = text.slice(start, end);
    const form = isSimple ? raw.toLowerCase().replaceAll('’', "'") : foldWord(raw);
    words.push({ form, start, end });
  }
  return words;
}

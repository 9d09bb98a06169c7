/** The words of one text, each form held once as a number, with the places where it stands. Built once per text. */
import { WordForms, grown } from './word-forms.ts';
import { WordScanner } from './word-scanner.ts';
import { foldWord } from './words.ts';

export interface WordIndex {
  /** How many words the text has. */
  size: number;
  /** The form number of each word. */
  ids: Int32Array;
  /** UTF-16 offsets of each word. */
  starts: Int32Array;
  ends: Int32Array;
  /** The places of form `id`, ascending, are `places[firstPlaces[id]] … places[firstPlaces[id + 1] - 1]`. */
  places: Int32Array;
  firstPlaces: Int32Array;
  /** The number of the word a scanner stands on, or -1 where the text does not have it. */
  idOf(text: string, word: WordScanner): number;
  /** How often a form stands in the text; 0 for -1. */
  countOf(id: number): number;
  /** Bits of information in meeting this form in this text; a form it lacks counts as its rarest. */
  bitsOf(id: number): number;
}

/** Words read between two yields: a tenth of a millisecond, some more before the engine has warmed up. */
const wordsAtOnce = 500;

/** Reads the text in small steps, so that whoever waits can be let in between them. */
export function* indexWords(text: string): Generator<void, WordIndex> {
  const forms = new WordForms();
  let ids = new Int32Array(1024 + (text.length >> 2));
  let starts = new Int32Array(ids.length);
  let ends = new Int32Array(ids.length);
  let size = 0;
  const scanner = new WordScanner(text);
  while (scanner.next()) {
    if (size === ids.length) {
      ids = grown(ids, size + 1);
      starts = grown(starts, size + 1);
      ends = grown(ends, size + 1);
    }
    const { start, end, isSimple } = scanner;
    if (isSimple) {
      ids[size] = forms.add(text, start, end);
    } else {
      const form = foldWord(text.slice(start, end));
      ids[size] = forms.add(form, 0, form.length);
    }
    starts[size] = start;
    ends[size] = end;
    size += 1;
    if (size % wordsAtOnce === 0) yield;
  }
  // Counted first, then filled: all places in one array, those of a form side by side.
  const firstPlaces = new Int32Array(forms.count + 1);
  const next = new Int32Array(forms.count + 1);
  for (let at = 0; at < size; at += 1) next[ids[at] ?? 0] = (next[ids[at] ?? 0] ?? 0) + 1;
  yield;
  for (let id = 0, sum = 0; id <= forms.count; id += 1) {
    firstPlaces[id] = sum;
    sum += next[id] ?? 0;
    next[id] = firstPlaces[id] ?? 0;
  }
  yield;
  const places = new Int32Array(size);
  for (let at = 0; at < size; at += 1) {
    const id = ids[at] ?? 0;
    const to = next[id] ?? 0;
    places[to] = at;
    next[id] = to + 1;
    if ((at + 1) % (wordsAtOnce * 80) === 0) yield;
  }
  // Kept, since every word of every selector asks for it.
  const unknown = Math.log2(size + 1);
  const bits = new Float64Array(forms.count);
  for (let id = 0; id < forms.count; id += 1) bits[id] = unknown - Math.log2(countOf(id));
  function countOf(id: number): number {
    return id < 0 ? 0 : (firstPlaces[id + 1] ?? 0) - (firstPlaces[id] ?? 0);
  }
  return {
    size,
    ids,
    starts,
    ends,
    places,
    firstPlaces,
    idOf(from, { start, end, isSimple }) {
      return isSimple ? forms.find(from, start, end) : forms.find(foldWord(from.slice(start, end)));
    },
    countOf,
    bitsOf: (id) => (id < 0 ? unknown : (bits[id] ?? unknown)),
  };
}

/** The words of one text, each form held once as a number, with the places where it stands. Built once per text. */
import { wordsOf } from './words.ts';

export interface WordIndex {
  /** How many words the text has. */
  size: number;
  /** The form number of each word. */
  ids: number[];
  /** UTF-16 offsets of each word. */
  starts: number[];
  ends: number[];
  /** The number of a form, or -1 where the text does not have it. */
  idOf(form: string): number;
  /** Word positions of a form, ascending. */
  placesOf(id: number): readonly number[];
  /** Bits of information in meeting this form in this text; a form it lacks counts as its rarest. */
  bitsOf(id: number): number;
}

export function indexWords(text: string): WordIndex {
  const numbers = new Map<string, number>();
  const places: number[][] = [];
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const word of wordsOf(text)) {
    let id = numbers.get(word.form);
    if (id === undefined) {
      id = places.length;
      numbers.set(word.form, id);
      places.push([]);
    }
    places[id]?.push(ids.length);
    ids.push(id);
    starts.push(word.start);
    ends.push(word.end);
  }
  const size = ids.length;
  return {
    size,
    ids,
    starts,
    ends,
    idOf: (form) => numbers.get(form) ?? -1,
    placesOf: (id) => places[id] ?? [],
    bitsOf: (id) => Math.log2((size + 1) / Math.max(1, places[id]?.length ?? 1)),
  };
}

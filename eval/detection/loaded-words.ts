/**
 * How well loaded words are told from the others, word by word, on the layout of BABE (Spinde et al., 2021): the words that
 * annotators named, as strings. Every place in the sentence where such a string stands as whole words counts as named.
 */
import { decision, sumOf, type Decisions } from './decisions.ts';

export interface Place {
  start: number;
  end: number;
}

/** The words of a text: runs of letters and figures, with apostrophes inside them. "far-right" is two. */
export function wordsOf(text: string): (Place & { text: string })[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where the named words stand in the text; `named` are words or runs of words in any case. */
export function namedPlaces(text: string, named: readonly string[]): Place[] {
  const words = wordsOf(text);
  const places: Place[] = [];
  for (const each of named) {
    const wanted = wordsOf(each).map((word) => plain(word.text));
    if (wanted.length === 0) continue;
    for (let at = 0; at + wanted.length <= words.length; at += 1) {
      const run = words.slice(at, at + wanted.length);
      if (run.every((word, place) => plain(word.text) === wanted[place])) places.push(...run);
    }
  }
  return places.map(({ start, end }) => ({ start, end }));
}

/** The decisions of one sentence: a word is called loaded where it overlaps one of the places. */
export function scoreLoadedWords(
  { text, words }: { text: string; words: readonly string[] },
  found: readonly Place[],
): Decisions {
  const named = namedPlaces(text, words);
  return sumOf(wordsOf(text).map((word) => decision(touches(word, named), touches(word, found))));
}

function touches(word: Place, places: readonly Place[]): boolean {
  return places.some(({ start, end }) => start < word.end && word.start < end);
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

/**
 * Turns a sentence into the numbers that the heads weigh: words, pairs of words, stretches of letters within words, and a
 * few signs of shape. Each is named by a hash, so that no list of words has to be shipped.
 */
import {
  hashOn,
  hashText,
  mix,
  NAME_MASK,
  SEED_LETTERS,
  SEED_SHAPE,
  SEED_WORD,
  settle,
} from './names.ts';
import type { Token } from './tokens.ts';

/** Names in three groups; every group is scaled by its own length, so that a long sentence does not shout. */
export interface Features {
  words: number[];
  letters: number[];
  shapes: number[];
}

const SHORTEST_STRETCH = 3;
const LONGEST_STRETCH = 5;

/** The features of a sentence, repeated names repeated. */
export function featuresOf(text: string, tokens: readonly Token[]): Features {
  const words: number[] = [];
  const letters: number[] = [];
  let before = BEFORE_ALL;
  for (const token of tokens) {
    const name = hashText(token.text, SEED_WORD);
    words.push(name & NAME_MASK, pairName(before, name));
    before = name;
    if (token.kind === 'word') pushStretches(token.text, letters);
  }
  words.push(pairName(before, AFTER_ALL));
  return { words, letters, shapes: shapesOf(text, tokens) };
}

/** Stands for a word before the first one, and for one behind the last. */
export const BEFORE_ALL = hashText('^', SEED_WORD);
export const AFTER_ALL = hashText('$', SEED_WORD);

/** The feature of two words that follow each other, by their whole names. */
export function pairName(before: number, after: number): number {
  return mix(before, after) & NAME_MASK;
}

/** Every run of 3 to 5 letters of `^word$`. */
export function pushStretches(word: string, into: number[]): void {
  const length = word.length + 2;
  for (let from = 0; from + SHORTEST_STRETCH <= length; from += 1) {
    let hash = SEED_LETTERS;
    const to = Math.min(from + LONGEST_STRETCH, length);
    for (let at = from; at < to; at += 1) {
      const code = at === 0 ? 94 : at === length - 1 ? 36 : word.charCodeAt(at - 1);
      hash = hashOn(hash, code);
      if (at - from >= SHORTEST_STRETCH - 1) into.push(settle(hash) & NAME_MASK);
    }
  }
}

/** What is counted, with the words that count where it is a matter of words. */
const COUNTED = [
  'words',
  'figures',
  'capitals',
  'shouts',
  'adverbs',
  'pasts',
  'superlatives',
  'first',
  'we',
  'you',
  'modals',
  'quotes',
  'asks',
  'exclaims',
] as const;

type Counted = (typeof COUNTED)[number];

const STEPS_COUNTED = 10;

const places: Readonly<Record<Counted, number>> = {
  words: 0,
  figures: 1,
  capitals: 2,
  shouts: 3,
  adverbs: 4,
  pasts: 5,
  superlatives: 6,
  first: 7,
  we: 8,
  you: 9,
  modals: 10,
  quotes: 11,
  asks: 12,
  exclaims: 13,
};

/** The names of all counts at all steps, made once. */
const shapeNames = COUNTED.flatMap((counted) =>
  Array.from(
    { length: STEPS_COUNTED },
    (_, step) => hashText(`${counted}=${step}`, SEED_SHAPE) & NAME_MASK,
  ),
);

const personOf = new Map<string, Counted>([
  ...listed('first', "i my me mine i'm i've i'll i'd"),
  ...listed('we', "we our us ours we're we've we'll we'd let's"),
  ...listed('you', "you your yours you're you've you'll you'd"),
  ...listed('modals', 'should must would could may might will can shall'),
  ...listed('quotes', '"'),
  ...listed('asks', '?'),
  ...listed('exclaims', '!'),
]);

function listed(counted: Counted, words: string): [string, Counted][] {
  return words.split(' ').map((word) => [word, counted]);
}

/** A few counts, each in coarse steps and named by what it counts. */
export function shapesOf(text: string, tokens: readonly Token[]): number[] {
  const counts = new Uint16Array(COUNTED.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const named = personOf.get(token.text);
    if (named !== undefined) add(counts, named);
    if (token.kind === 'figure') add(counts, 'figures');
    if (token.kind === 'word') countWord(token, at, text, counts);
  }
  const names: number[] = [];
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0;
    const step = place === places.words ? Math.floor(count / 5) : Math.min(count, 4);
    names.push(shapeNames[place * STEPS_COUNTED + Math.min(step, STEPS_COUNTED - 1)] ?? 0);
  }
  return names;
}

function add(counts: Uint16Array, counted: Counted): void {
  counts[places[counted]] = (counts[places[counted]] ?? 0) + 1;
}

function countWord(token: Token, at: number, text: string, counts: Uint16Array): void {
  const word = token.text;
  add(counts, 'words');
  if (token.isCapital && at > 0) {
    add(counts, 'capitals');
    // Shouting takes a second capital, which short words have by chance.
    if (word.length > 3 && text.charCodeAt(token.start + 1) < 97 && isShout(text, token)) {
      add(counts, 'shouts');
    }
  }
  if (word.length <= 4) return;
  if (word.endsWith('ly')) add(counts, 'adverbs');
  else if (word.endsWith('ed')) add(counts, 'pasts');
  else if (word.length > 5 && word.endsWith('est')) add(counts, 'superlatives');
}

function isShout(text: string, { start, end }: Token): boolean {
  const whole = text.slice(start, end);
  return whole === whole.toUpperCase();
}

/**
 * Turns a sentence into the numbers that the heads weigh: words, pairs of words, stretches of letters within words, and a
 * few signs of shape. Each is named by a hash, so that no list of words has to be shipped.
 */
import type { Token } from './tokens.ts';

/** Bits of a feature's name: with some ten thousand weighted names, fewer than one stranger in a hundred hits one. */
export const NAME_BITS = 22;
const NAME_MASK = (1 << NAME_BITS) - 1;

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
  let before = hashText('^', SEED_WORD);
  for (const token of tokens) {
    const name = hashText(token.text, SEED_WORD);
    words.push(name & NAME_MASK, mix(before, name) & NAME_MASK);
    before = name;
    if (token.kind === 'word') pushStretches(token.text, letters);
  }
  words.push(mix(before, hashText('$', SEED_WORD)) & NAME_MASK);
  return { words, letters, shapes: shapesOf(text, tokens) };
}

const SEED_WORD = 0x811c9dc5;
const SEED_LETTERS = 0x1b873593;
const SEED_SHAPE = 0x2545f491;
const PRIME = 0x01000193;

/** The whole name of a word, 32 bits: what the word table is kept by. */
export function wordName(word: string): number {
  return hashText(word, SEED_WORD);
}

/** FNV-1a over UTF-16 units. */
function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  }
  return settle(hash);
}

/** Spreads the high bits into the low ones, which are the ones kept. */
function settle(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}

function mix(before: number, after: number): number {
  return settle(Math.imul(before, 0x9e3779b1) ^ after);
}

/** Every run of 3 to 5 letters of `^word$`. */
function pushStretches(word: string, into: number[]): void {
  const length = word.length + 2;
  for (let from = 0; from + SHORTEST_STRETCH <= length; from += 1) {
    let hash = SEED_LETTERS;
    const to = Math.min(from + LONGEST_STRETCH, length);
    for (let at = from; at < to; at += 1) {
      const code = at === 0 ? 94 : at === length - 1 ? 36 : word.charCodeAt(at - 1);
      hash = Math.imul(hash ^ code, PRIME);
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
function shapesOf(text: string, tokens: readonly Token[]): number[] {
  const counts = new Uint16Array(COUNTED.length);
  const add = (counted: Counted) => {
    counts[places[counted]] = (counts[places[counted]] ?? 0) + 1;
  };
  for (const [at, token] of tokens.entries()) {
    const named = personOf.get(token.text);
    if (named !== undefined) add(named);
    if (token.kind === 'figure') add('figures');
    if (token.kind === 'word') countWord(token, at, text, add);
  }
  return COUNTED.map((counted, place) => {
    const count = counts[place] ?? 0;
    const step = counted === 'words' ? Math.floor(count / 5) : Math.min(count, 4);
    return shapeNames[place * STEPS_COUNTED + Math.min(step, STEPS_COUNTED - 1)] ?? 0;
  });
}

function countWord(token: Token, at: number, text: string, add: (counted: Counted) => void): void {
  const word = token.text;
  add('words');
  if (token.isCapital && at > 0) {
    add('capitals');
    // Shouting takes a second capital, which short words have by chance.
    if (word.length > 3 && text.charCodeAt(token.start + 1) < 97 && isShout(text, token)) {
      add('shouts');
    }
  }
  if (word.length <= 4) return;
  if (word.endsWith('ly')) add('adverbs');
  else if (word.endsWith('ed')) add('pasts');
  else if (word.length > 5 && word.endsWith('est')) add('superlatives');
}

function isShout(text: string, { start, end }: Token): boolean {
  const whole = text.slice(start, end);
  return whole === whole.toUpperCase();
}

/** The weights of the heads as they lie on disk, and as the engine holds them. */
import { createKnownWords, type KnownWord } from './known-words.ts';
import { wordName } from './names.ts';
import { unpackAscending, unpackSideBySide, unpackSteps, unpackWordNames } from './printable.ts';
import type { Token } from './tokens.ts';

export const headNames = ['claim', 'loaded', 'evaluation', 'expectation'] as const;

export type HeadName = (typeof headNames)[number];

/** One head: what it adds for each feature, each common word and each sign, all in steps of its own size. */
export interface PackedHead {
  bias: number;
  /** One weight a feature name, in printable steps. */
  weights: string;
  weightStep: number;
  /** One pull a common word, averaged over the sentence's common words. */
  pulls: string;
  pullStep: number;
  signs: readonly number[];
}

export interface PackedHeads {
  version: string;
  /** The features' names, ascending. */
  names: string;
  /** The table's common words, which pull on every head, sorted. */
  common: string;
  /** Its rarer words, which only have a score of their own, sorted. */
  rare: string;
  /** How loaded each word is on its own, in log-odds: the common ones, then the rare ones. */
  wordScores: string;
  wordStep: number;
  heads: Record<HeadName, PackedHead>;
  /** What the log-odds of a single word in its sentence are made of. */
  token: TokenWeights;
  /** From this chance of loading on, nearly all of our own unseen sentences were labelled so. */
  sureFrom: number;
}

export interface TokenWeights {
  bias: number;
  /** Times the word's own log-odds. */
  word: number;
  /** Times the sentence's log-odds. */
  sentence: number;
  /** For a capital inside the sentence. */
  capital: number;
  /** For a word that the table does not have. */
  unknown: number;
}

/** All heads side by side: the numbers of one feature, word or sign lie together, a head after the other. */
export interface HeadTables {
  version: string;
  biases: readonly number[];
  /** The place of a feature, by its name; -1 where no head weighs it. */
  placeOf: (name: number) => number;
  weights: Int8Array;
  weightSteps: readonly number[];
  /** The place of a word in the table, the common ones first; -1 where it is not there. */
  wordPlaceOf: (word: string) => number;
  commonWords: number;
  pulls: Int8Array;
  pullSteps: readonly number[];
  wordScores: Int8Array;
  wordStep: number;
  signs: readonly number[];
  token: TokenWeights;
  sureFrom: number;
}

export interface Heads extends HeadTables {
  /** What the tables say of a word, a figure or a mark. */
  known: (token: Token) => KnownWord;
}

/** Unpacks in some milliseconds. */
export function unpackHeads(packed: PackedHeads): Heads {
  const common = unpackWordNames(packed.common);
  const rare = unpackWordNames(packed.rare);
  const words = new Uint32Array(common.length + rare.length);
  words.set(common);
  words.set(rare, common.length);
  const heads = headNames.map((name) => packed.heads[name]);
  const signs = heads[0]?.signs.length ?? 0;
  const tables: HeadTables = {
    version: packed.version,
    biases: heads.map((head) => head.bias),
    placeOf: placesOf(unpackAscending(packed.names)),
    weights: unpackSideBySide(heads.map((head) => head.weights)),
    weightSteps: heads.map((head) => head.weightStep),
    wordPlaceOf: placesOfWords(words),
    commonWords: common.length,
    pulls: unpackSideBySide(heads.map((head) => head.pulls)),
    pullSteps: heads.map((head) => head.pullStep),
    wordScores: unpackSteps(packed.wordScores),
    wordStep: packed.wordStep,
    signs: Array.from({ length: signs }, (_, sign) =>
      heads.map((head) => head.signs[sign] ?? 0),
    ).flat(),
    token: packed.token,
    sureFrom: packed.sureFrom,
  };
  return { ...tables, known: createKnownWords(tables) };
}

/** Kept by the words' names: a Map of strings takes longer to build than everything else together. */
function placesOfWords(names: Uint32Array): (word: string) => number {
  const placeOf = placesOf(names);
  return (word) => placeOf(wordName(word));
}

/** Low bits of a name by which most names that no head weighs are told at once, from a table that stays near the processor. */
const SIEVE_BITS = 18;

/** A table of open addresses behind a sieve: a Map of numbers would cost several times as much, and there are hundreds a sentence. */
function placesOf(names: ArrayLike<number>): (name: number) => number {
  const bits = Math.ceil(Math.log2(names.length * 2 + 2));
  const mask = 2 ** bits - 1;
  const shift = 32 - bits;
  const slots = new Uint32Array(2 ** bits);
  const places = new Int32Array(2 ** bits).fill(-1);
  const sieve = new Uint8Array(2 ** (SIEVE_BITS - 3));
  const sieveMask = 2 ** SIEVE_BITS - 1;
  for (let place = 0; place < names.length; place += 1) {
    const name = names[place] ?? 0;
    let slot = Math.imul(name, 0x9e3779b1) >>> shift;
    while (places[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = name;
    places[slot] = place;
    const low = name & sieveMask;
    sieve[low >> 3] = (sieve[low >> 3] ?? 0) | (1 << (low & 7));
  }
  return (name) => {
    const low = name & sieveMask;
    if (((sieve[low >> 3] ?? 0) & (1 << (low & 7))) === 0) return -1;
    let slot = Math.imul(name, 0x9e3779b1) >>> shift;
    for (;;) {
      const place = places[slot] ?? -1;
      if (place === -1 || slots[slot] === name) return place;
      slot = (slot + 1) & mask;
    }
  };
}

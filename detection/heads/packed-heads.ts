/** The weights of the heads as they lie on disk, and as the engine holds them. */
import { unpackAscending, unpackSteps, unpackWords } from './printable.ts';

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
export interface Heads {
  version: string;
  biases: readonly number[];
  /** The place of a feature, by its name; -1 where no head weighs it. */
  placeOf: (name: number) => number;
  weights: Int8Array;
  weightSteps: readonly number[];
  /** The place of a word in the table; the common ones come first. */
  wordPlaces: ReadonlyMap<string, number>;
  commonWords: number;
  pulls: Int8Array;
  pullSteps: readonly number[];
  wordScores: Int8Array;
  wordStep: number;
  signs: readonly number[];
  token: TokenWeights;
  sureFrom: number;
}

/** Unpacks in some milliseconds. */
export function unpackHeads(packed: PackedHeads): Heads {
  const common = unpackWords(packed.common);
  const words = [...common, ...unpackWords(packed.rare)];
  const heads = headNames.map((name) => packed.heads[name]);
  const signs = heads[0]?.signs.length ?? 0;
  return {
    version: packed.version,
    biases: heads.map((head) => head.bias),
    placeOf: placesOf(unpackAscending(packed.names)),
    weights: sideBySide(heads.map((head) => unpackSteps(head.weights))),
    weightSteps: heads.map((head) => head.weightStep),
    wordPlaces: new Map(words.map((word, place) => [word, place])),
    commonWords: common.length,
    pulls: sideBySide(heads.map((head) => unpackSteps(head.pulls))),
    pullSteps: heads.map((head) => head.pullStep),
    wordScores: unpackSteps(packed.wordScores),
    wordStep: packed.wordStep,
    signs: Array.from({ length: signs }, (_, sign) =>
      heads.map((head) => head.signs[sign] ?? 0),
    ).flat(),
    token: packed.token,
    sureFrom: packed.sureFrom,
  };
}

function sideBySide(columns: readonly Int8Array[]): Int8Array {
  const all = new Int8Array((columns[0]?.length ?? 0) * columns.length);
  for (const [at, column] of columns.entries()) {
    for (let row = 0; row < column.length; row += 1) {
      all[row * columns.length + at] = column[row] ?? 0;
    }
  }
  return all;
}

/** A table of open addresses: a Map of numbers would cost four times as much a look-up, and there are hundreds a sentence. */
function placesOf(names: readonly number[]): (name: number) => number {
  const size = 2 ** Math.ceil(Math.log2(names.length * 2 + 2));
  const slots = new Int32Array(size).fill(-1);
  const places = new Int32Array(size);
  const first = (name: number) => Math.imul(name, 0x9e3779b1) >>> (32 - Math.log2(size));
  for (const [place, name] of names.entries()) {
    let slot = first(name);
    while (slots[slot] !== -1) slot = (slot + 1) % size;
    slots[slot] = name;
    places[slot] = place;
  }
  const mask = size - 1;
  const shift = 32 - Math.log2(size);
  return (name) => {
    let slot = Math.imul(name, 0x9e3779b1) >>> shift;
    for (;;) {
      const there = slots[slot];
      if (there === name) return places[slot] ?? -1;
      if (there === -1) return -1;
      slot = (slot + 1) & mask;
    }
  };
}

/**
 * One linear model over a sentence's named features and the average of its word vectors. The shipped heads and the
 * reference models of the evaluation are both of this class; the same examples give the same model, bit for bit.
 */
import { featuresOf } from '#detection/heads/features.ts';
import { tokensOf, type Token } from '#detection/heads/tokens.ts';
import { fitLogistic, matrixOf, sigmoid } from './logistic.ts';
import type { WordVectors } from './word-vectors.ts';

export interface Example {
  text: string;
  /** 0 or 1, or the chance of 1 where labellers disagree. */
  label: number;
  /** How much the example counts; 1 where absent. */
  weight?: number;
}

export interface LinearOptions {
  /** The ridge penalty; larger is smoother. */
  ridge?: number;
  /** How loud each group of features is. */
  loudness?: Partial<Loudness>;
  /** A name seen fewer times than this is left out. */
  fewest?: number;
  /** Word vectors, or none. */
  vectors?: WordVectors | null;
  /** Further numbers read off a sentence, e.g. the largest of its words' scores. */
  signs?: ((tokens: readonly Token[], text: string) => number[]) | null;
  /** How many numbers `signs` gives. */
  signCount?: number;
  /** The names that may be used; all where absent. */
  only?: ReadonlySet<number> | null;
  /** Descent steps at most. */
  steps?: number;
}

export interface Loudness {
  words: number;
  letters: number;
  shapes: number;
  vectors: number;
  signs: number;
}

export interface LinearModel {
  bias: number;
  /** The weight of each named feature, its group's loudness within. */
  weights: ReadonlyMap<number, number>;
  /** The weights over the averaged vectors; empty without vectors. */
  vectorWeights: Float64Array;
  signWeights: Float64Array;
  /** In how many examples each name occurs. */
  timesSeen: ReadonlyMap<number, number>;
  settings: Settings;
}

type Settings = Required<Omit<LinearOptions, 'loudness'>> & { loudness: Loudness };

const USUAL: Settings = {
  ridge: 1,
  loudness: { words: 1, letters: 1, shapes: 0.3, vectors: 1, signs: 1 },
  fewest: 2,
  vectors: null,
  signs: null,
  signCount: 0,
  only: null,
  steps: 120,
};

/** Trains on the examples in their order. */
export function trainLinear(
  examples: readonly Example[],
  options: LinearOptions = {},
): LinearModel {
  const settings: Settings = {
    ...USUAL,
    ...options,
    loudness: { ...USUAL.loudness, ...options.loudness },
  };
  const groups = new Map<number, keyof Loudness>();
  const { loudness } = settings;
  const read = examples.map((example) => readSentence(example.text, settings, groups));
  const seen = timesSeen(read);
  const columns = columnsOf(seen, settings);
  const dimensions = settings.vectors?.dimensions ?? 0;
  const width = columns.size + dimensions + settings.signCount;
  const rows = read.map(({ named, dense }) => {
    const row: [number, number][] = [];
    for (const [name, value] of named) {
      const column = columns.get(name);
      if (column !== undefined) row.push([column, value]);
    }
    for (const [at, value] of dense.entries()) row.push([columns.size + at, value]);
    return row;
  });
  const fit = fitLogistic(
    matrixOf(rows, width),
    Float64Array.from(examples, (example) => example.label),
    Float64Array.from(examples, (example) => example.weight ?? 1),
    settings,
  );
  const weights = new Map<number, number>();
  for (const [name, column] of columns) {
    weights.set(name, (fit.weights[column] ?? 0) * loudness[groups.get(name) ?? 'words']);
  }
  return {
    bias: fit.bias,
    weights,
    vectorWeights: fit.weights
      .slice(columns.size, columns.size + dimensions)
      .map((weight) => weight * loudness.vectors),
    signWeights: fit.weights
      .slice(columns.size + dimensions)
      .map((weight) => weight * loudness.signs),
    timesSeen: seen,
    settings,
  };
}

/** The log-odds that the model gives a sentence. */
export function logOdds(model: LinearModel, text: string): number {
  const { named, dense } = readSentence(text, { ...model.settings, loudness: EVEN });
  let sum = model.bias;
  for (const [name, value] of named) sum += (model.weights.get(name) ?? 0) * value;
  const { length } = model.vectorWeights;
  for (const [at, value] of dense.entries()) {
    const weight = at < length ? model.vectorWeights[at] : model.signWeights[at - length];
    sum += (weight ?? 0) * value;
  }
  return sum;
}

/** The chance, 0 to 1, that the model gives a sentence. */
export function score(model: LinearModel, text: string): number {
  return sigmoid(logOdds(model, text));
}

const EVEN: Loudness = { words: 1, letters: 1, shapes: 1, vectors: 1, signs: 1 };

/** A sentence as numbers: named features, whose groups are noted in `groups`, and what every sentence has. */
function readSentence(
  text: string,
  settings: Settings,
  groups?: Map<number, keyof Loudness>,
): { named: Map<number, number>; dense: number[] } {
  const tokens = tokensOf(text);
  const { words, letters, shapes } = featuresOf(text, tokens);
  const { loudness } = settings;
  const named = new Map<number, number>();
  const add = (group: keyof Loudness, names: readonly number[], value: number) => {
    if (value === 0) return;
    for (const name of names) {
      named.set(name, (named.get(name) ?? 0) + value);
      groups?.set(name, group);
    }
  };
  add('words', words, loudness.words / Math.sqrt(Math.max(1, words.length)));
  add('letters', letters, loudness.letters / Math.sqrt(Math.max(1, letters.length)));
  add('shapes', shapes, loudness.shapes);
  const dense: number[] = [];
  if (settings.vectors) {
    for (const value of averageVector(tokens, settings.vectors))
      dense.push(value * loudness.vectors);
  }
  for (const value of settings.signs?.(tokens, text) ?? []) dense.push(value * loudness.signs);
  return { named, dense };
}

/** The mean of the words' vectors; words without one are left out. */
export function averageVector(tokens: readonly Token[], vectors: WordVectors): Float64Array {
  const sum = new Float64Array(vectors.dimensions);
  let known = 0;
  for (const token of tokens) {
    const vector = token.kind === 'word' ? vectors.vectorOf(token.text) : undefined;
    if (!vector) continue;
    known += 1;
    for (const [at, value] of vector.entries()) sum[at] = (sum[at] ?? 0) + value;
  }
  return known === 0 ? sum : sum.map((each) => each / known);
}

/** In how many sentences each name occurs, in order of first sight. */
function timesSeen(sentences: readonly { named: ReadonlyMap<number, number> }[]) {
  const seen = new Map<number, number>();
  for (const { named } of sentences) {
    for (const name of named.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return seen;
}

function columnsOf(seen: ReadonlyMap<number, number>, { fewest, only }: Settings) {
  const columns = new Map<number, number>();
  for (const [name, times] of seen) {
    if (times >= fewest && (only === null || only.has(name))) columns.set(name, columns.size);
  }
  return columns;
}

/** The names that matter most to a model: their weight, and how many sentences they speak in. */
export function weightiestNames(model: LinearModel, count: number): Set<number> {
  const names = [...model.weights].map(([name, weight]) => ({
    name,
    say: Math.abs(weight) * Math.sqrt(model.timesSeen.get(name) ?? 0),
  }));
  names.sort((one, other) => other.say - one.say || one.name - other.name);
  return new Set(names.slice(0, count).map(({ name }) => name));
}

/**
 * Loaded words by a model trained on named words, fold by fold, for comparison only. A word is read with its letters, its
 * vector, its two neighbours and how biased its sentence looks to a sentence model that has not seen it.
 */
import { tokensOf, type Token } from '#detection/heads/tokens.ts';
import { score, trainLinear } from '../../training/linear.ts';
import { fitLogistic, product, type Fit, type Matrix } from '../../training/logistic.ts';
import type { WordVectors } from '../../training/word-vectors.ts';
import { stratifiedFolds } from './folds.ts';
import { namedPlaces, type Place } from './loaded-words.ts';
import { recipes } from './recipes.ts';
import { bestThreshold, scoresOutOfFold } from './reference.ts';

export interface WordRow {
  text: string;
  label: number;
  words: readonly string[];
}

/** Names of sparse features share this many columns; strangers that meet in one cost little. */
const NAMES = 1 << 16;
const INNER_FOLDS = 3;
const RIDGE = 3;
const STEPS = 60;

/** The places called loaded in each row, by a model and a threshold from the other folds. */
export function loadedWordsInFolds(
  rows: readonly WordRow[],
  foldOf: readonly number[],
  vectors: WordVectors | null,
): Place[][] {
  const found: Place[][] = rows.map(() => []);
  for (const fold of new Set(foldOf)) {
    const find = learn(
      rows.filter((_, at) => foldOf[at] !== fold),
      vectors,
    );
    for (const [at, { text }] of rows.entries()) if (foldOf[at] === fold) found[at] = find(text);
  }
  return found;
}

/** What one reading of a sentence gives: its words, and a row of numbers for each. */
interface Reading {
  tokens: Token[];
  bias: number;
}

function learn(rows: readonly WordRow[], vectors: WordVectors | null): (text: string) => Place[] {
  const { options } = recipes.babe(vectors);
  const folds = stratifiedFolds(
    rows.map(({ label }) => label),
    INNER_FOLDS,
    'words',
  );
  const biases = scoresOutOfFold(rows, folds, options);
  const readings = rows.map(({ text }, at) => ({ tokens: wordsIn(text), bias: biases[at] ?? 0 }));
  const truths = readings.map(({ tokens }, at) => {
    const named = namedPlaces(rows[at]?.text ?? '', rows[at]?.words ?? []);
    return tokens.map(({ start, end }) => named.some((one) => one.start < end && start < one.end));
  });
  const inFold = (isWanted: (fold: number | undefined) => boolean) =>
    readings.flatMap((_, at) => (isWanted(folds[at]) ? [at] : []));
  const teach = inFold((fold) => fold !== 0);
  const trial = inFold((fold) => fold === 0);
  const taught = fit(pick(readings, teach), pick(truths, teach).flat(), vectors);
  const threshold = bestThreshold(
    pick(readings, trial).flatMap((reading) => logOddsOf(reading, taught, vectors)),
    pick(truths, trial).flat(),
    'F1',
  );
  const whole = fit(readings, truths.flat(), vectors);
  const sentences = trainLinear(rows, options);
  return (text) => {
    const reading = { tokens: wordsIn(text), bias: score(sentences, text) };
    const logOdds = logOddsOf(reading, whole, vectors);
    return reading.tokens.filter((_, at) => (logOdds[at] ?? 0) >= threshold);
  };
}

function fit(
  readings: readonly Reading[],
  truths: readonly boolean[],
  vectors: WordVectors | null,
): Fit {
  return fitLogistic(
    matrixOfWords(readings, vectors),
    Float64Array.from(truths, Number),
    new Float64Array(truths.length).fill(1),
    { ridge: RIDGE, steps: STEPS },
  );
}

function logOddsOf(
  reading: Reading,
  { weights, bias }: Fit,
  vectors: WordVectors | null,
): number[] {
  const matrix = matrixOfWords([reading], vectors);
  return reading.tokens.map((_, row) => bias + product(matrix, row, weights));
}

function matrixOfWords(readings: readonly Reading[], vectors: WordVectors | null): Matrix {
  const dimensions = vectors?.dimensions ?? 0;
  const words = readings.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const most = words * (dimensions + 10);
  const matrix: Matrix = {
    width: NAMES + dimensions + 1,
    starts: new Int32Array(words + 1),
    columns: new Int32Array(most),
    values: new Float64Array(most),
  };
  let at = 0;
  let row = 0;
  const put = (column: number, value: number) => {
    matrix.columns[at] = column;
    matrix.values[at] = value;
    at += 1;
  };
  for (const { tokens, bias } of readings) {
    for (const [place, token] of tokens.entries()) {
      for (const name of namesOf(tokens, place)) put(columnOf(name), 1);
      const vector = unit(vectors?.vectorOf(token.text));
      for (const [dimension, value] of vector.entries()) put(NAMES + dimension, value);
      put(NAMES + dimensions, 4 * bias);
      row += 1;
      matrix.starts[row] = at;
    }
  }
  return matrix;
}

function namesOf(tokens: readonly Token[], at: number): string[] {
  const { text = '', isCapital = false } = tokens[at] ?? {};
  return [
    `=${text}`,
    `-${text.slice(-2)}`,
    `-${text.slice(-3)}`,
    `-${text.slice(-4)}`,
    `${text.slice(0, 3)}-`,
    `${text.slice(0, 5)}-`,
    `<${tokens[at - 1]?.text ?? ''}`,
    `>${tokens[at + 1]?.text ?? ''}`,
    isCapital && at > 0 ? 'capital' : 'small',
  ];
}

/** Vectors of rare words are short; all are brought to one length, so that these are heard. */
function unit(vector: Float32Array | undefined): Float32Array {
  if (vector === undefined) return new Float32Array(0);
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0)) || 1;
  return vector.map((each) => (each / length) * 5);
}

function columnOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & (NAMES - 1);
}

function wordsIn(text: string): Token[] {
  return tokensOf(text).filter(({ kind }) => kind === 'word');
}

function pick<Item>(items: readonly Item[], places: readonly number[]): Item[] {
  return places.flatMap((at) => items.slice(at, at + 1));
}

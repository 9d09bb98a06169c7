/** What the heads say of a sentence: a chance for each, and how loaded each of its words is. Pure; weights are handed in. */
import { featuresOf } from './features.ts';
import { headNames, type HeadName, type Heads } from './packed-heads.ts';
import { tokensOf, type Token } from './tokens.ts';
import { chanceOf, wordSigns } from './word-signs.ts';

export interface HeadReading {
  /** Calibrated chances, 0 to 1, the decision at one half. */
  chances: Record<HeadName, number>;
  tokens: readonly Token[];
}

export interface LoadedWord {
  start: number;
  end: number;
  /** The chance that the word carries loading in this sentence, the decision at one half. */
  score: number;
}

const HEADS = headNames.length;

/** Reads a sentence with all heads at once; its features are found once. */
export function readHeads(heads: Heads, text: string): HeadReading {
  const tokens = tokensOf(text);
  const { words, letters, shapes } = featuresOf(text, tokens);
  const sums = Float64Array.from(heads.biases);
  addFeatures(heads, words, 1 / Math.sqrt(Math.max(1, words.length)), sums);
  addFeatures(heads, letters, 1 / Math.sqrt(Math.max(1, letters.length)), sums);
  addFeatures(heads, shapes, 1, sums);
  addPulls(heads, tokens, sums);
  for (const [sign, value] of wordSigns(tokens, (word) => wordScore(heads, word)).entries()) {
    for (let at = 0; at < HEADS; at += 1) {
      sums[at] = (sums[at] ?? 0) + (heads.signs[sign * HEADS + at] ?? 0) * value;
    }
  }
  const [claim = 0, loaded = 0, evaluation = 0, expectation = 0] = sums.map(chanceOf);
  return { chances: { claim, loaded, evaluation, expectation }, tokens };
}

function addFeatures(
  heads: Heads,
  names: readonly number[],
  times: number,
  sums: Float64Array,
): void {
  const found = new Float64Array(HEADS);
  for (const name of names) {
    const place = heads.placeOf(name);
    if (place >= 0) addRow(heads.weights, place, found);
  }
  addScaled(found, heads.weightSteps, times, sums);
}

function addPulls(heads: Heads, tokens: readonly Token[], sums: Float64Array): void {
  const found = new Float64Array(HEADS);
  let known = 0;
  for (const token of tokens) {
    const place = token.kind === 'word' ? heads.wordPlaceOf(token.text) : -1;
    if (place === -1 || place >= heads.commonWords) continue;
    known += 1;
    addRow(heads.pulls, place, found);
  }
  if (known > 0) addScaled(found, heads.pullSteps, 1 / known, sums);
}

function addRow(table: Int8Array, place: number, found: Float64Array): void {
  for (let at = 0; at < HEADS; at += 1) {
    found[at] = (found[at] ?? 0) + (table[place * HEADS + at] ?? 0);
  }
}

function addScaled(
  found: Float64Array,
  steps: readonly number[],
  times: number,
  sums: Float64Array,
): void {
  for (let at = 0; at < HEADS; at += 1) {
    sums[at] = (sums[at] ?? 0) + (found[at] ?? 0) * (steps[at] ?? 0) * times;
  }
}

function wordScore(heads: Heads, word: string): number | undefined {
  const place = heads.wordPlaceOf(word);
  return place === -1 ? undefined : (heads.wordScores[place] ?? 0) * heads.wordStep;
}

/** How loaded each word is where it stands; figures and marks are left out. */
export function loadedWords(heads: Heads, { tokens, chances }: HeadReading): LoadedWord[] {
  const { token: weights } = heads;
  const chance = Math.min(0.999, Math.max(0.001, chances.loaded));
  const sentence = Math.log(chance / (1 - chance));
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word') return [];
    const own = wordScore(heads, token.text);
    let sum = weights.bias + weights.sentence * sentence;
    sum += own === undefined ? weights.unknown : weights.word * own;
    if (token.isCapital && at > 0) sum += weights.capital;
    return [{ start: token.start, end: token.end, score: chanceOf(sum) }];
  });
}

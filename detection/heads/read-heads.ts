/** What the heads say of a sentence: a chance for each, and how loaded each of its words is. Pure; weights are handed in. */
import { AFTER_ALL, BEFORE_ALL, pairName, shapesOf } from './features.ts';
import { addWeights, type KnownWord } from './known-words.ts';
import { headNames, type HeadName, type Heads } from './packed-heads.ts';
import { tokensOf, type Token } from './tokens.ts';
import { chanceOf, wordSigns } from './word-signs.ts';

export interface HeadReading {
  /** Calibrated chances, 0 to 1, the decision at one half. */
  chances: Record<HeadName, number>;
  tokens: readonly Token[];
  /** What is known of each token. */
  known: readonly KnownWord[];
}

export interface LoadedWord {
  start: number;
  end: number;
  /** The chance that the word carries loading in this sentence, the decision at one half. */
  score: number;
}

const HEADS = headNames.length;

/** Four sums a head, all of whole steps: words and pairs of words, stretches of letters, pulls, shapes. */
const noSums: readonly number[] = Array.from({ length: HEADS * 4 }, () => 0);

/** Reads a sentence with all heads at once; its words are looked up once. */
export function readHeads(heads: Heads, text: string): HeadReading {
  const tokens = tokensOf(text);
  const known: KnownWord[] = [];
  const found = noSums.slice();
  let stretches = 0;
  let common = 0;
  let before = BEFORE_ALL;
  for (const token of tokens) {
    const word = heads.known(token);
    known.push(word);
    for (let at = 0; at < HEADS * 3; at += 1) found[at] = (found[at] ?? 0) + (word.sums[at] ?? 0);
    addWeights(heads, pairName(before, word.name), found, 0);
    before = word.name;
    stretches += word.stretches;
    if (word.isCommon) common += 1;
  }
  addWeights(heads, pairName(before, AFTER_ALL), found, 0);
  for (const name of shapesOf(text, tokens)) addWeights(heads, name, found, HEADS * 3);
  const signs = wordSigns(tokens, (_, at) => known[at]?.logOdds);
  const perWord = 1 / Math.sqrt(tokens.length * 2 + 1);
  const perStretch = 1 / Math.sqrt(Math.max(1, stretches));
  const perCommon = common > 0 ? 1 / common : 0;
  const chance = (head: number) => {
    const step = heads.weightSteps[head] ?? 0;
    let sum = heads.biases[head] ?? 0;
    sum += (found[head] ?? 0) * step * perWord;
    sum += (found[HEADS + head] ?? 0) * step * perStretch;
    sum += (found[HEADS * 3 + head] ?? 0) * step;
    sum += (found[HEADS * 2 + head] ?? 0) * (heads.pullSteps[head] ?? 0) * perCommon;
    for (let sign = 0; sign < signs.length; sign += 1) {
      sum += (heads.signs[sign * HEADS + head] ?? 0) * (signs[sign] ?? 0);
    }
    return chanceOf(sum);
  };
  const chances = {
    claim: chance(0),
    loaded: chance(1),
    evaluation: chance(2),
    expectation: chance(3),
  };
  return { chances, tokens, known };
}

/** How loaded each word is where it stands; figures and marks are left out. */
export function loadedWords(heads: Heads, { tokens, known, chances }: HeadReading): LoadedWord[] {
  const { token: weights } = heads;
  const chance = Math.min(0.999, Math.max(0.001, chances.loaded));
  const sentence = Math.log(chance / (1 - chance));
  const words: LoadedWord[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const own = known[at]?.logOdds;
    let sum = weights.bias + weights.sentence * sentence;
    sum += own === undefined ? weights.unknown : weights.word * own;
    if (token.isCapital && at > 0) sum += weights.capital;
    words.push({ start: token.start, end: token.end, score: chanceOf(sum) });
  }
  return words;
}

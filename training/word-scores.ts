/**
 * How loaded a single word is: a linear model over word vectors and word endings, learnt from the words that labellers
 * named in our own sentences and from graded words. Vectors carry it to words that no labeller met.
 */
import { tokensOf } from '#detection/heads/tokens.ts';
import type { WordScore } from '#detection/heads/word-signs.ts';
import { foldOf } from './folds.ts';
import { fitLogistic, matrixOf } from './logistic.ts';
import { isLoadedToken } from './loaded-tokens.ts';
import type { OwnSentence } from './own-labels.ts';
import type { Grade, WordGrades } from './word-grades.ts';
import type { WordVectors } from './word-vectors.ts';

/** Vectors are brought to this length, so that rare words, whose vectors are short, are heard. */
const VECTOR_LENGTH = 5;
const RIDGE = 3;
/** A word met n times counts n to this power: a frequent word says more, not proportionally more. */
const FREQUENCY_POWER = 0.3;
const STEPS = 150;
const ENDING_VALUE = 0.5;
/** A graded word counts as much as this many sentences. */
const GRADE_SAY = 1;
/** Of the score of a graded word this much is learnt, the rest is what its grade says. */
const LEARNT_SHARE = 0.4;

/** What word scores are learnt from. */
export interface WordLessons {
  sentences: readonly OwnSentence[];
  grades: WordGrades;
  vectors: WordVectors;
}

/**
 * Learns from words labelled in sentences and from graded words, or from those of them that `isTaught`. It knows every word
 * that has a vector; what it says of a graded word is drawn to what the words of that grade mostly are.
 */
export function trainWordScores(
  { sentences, grades, vectors }: WordLessons,
  isTaught: (word: string) => boolean = () => true,
): WordScore {
  const tallies = tallyWords(sentences, grades);
  const shares = sharesOfGrades(tallies, grades);
  const endings = new Map<string, number>();
  const rows: [number, number][][] = [];
  const labels: number[] = [];
  const says: number[] = [];
  const teach = (word: string, label: number, say: number) => {
    const vector = vectors.vectorOf(word);
    if (!vector || !isTaught(word)) return;
    for (const ending of endingsOf(word)) {
      if (!endings.has(ending)) endings.set(ending, vectors.dimensions + endings.size);
    }
    rows.push(rowOf(word, vector, endings));
    labels.push(label);
    says.push(say);
  };
  for (const [word, { seen, loaded }] of tallies) {
    teach(word, loaded / seen, seen ** FREQUENCY_POWER);
  }
  for (const [word, grade] of grades) teach(word, shares[grade], GRADE_SAY);
  const fit = fitLogistic(
    matrixOf(rows, vectors.dimensions + endings.size),
    Float64Array.from(labels),
    Float64Array.from(says),
    { ridge: RIDGE, steps: STEPS },
  );
  const known = new Map<string, number | undefined>();
  return (word) => {
    if (known.has(word)) return known.get(word);
    const vector = vectors.vectorOf(word);
    const learnt = vector
      ? rowOf(word, vector, endings).reduce(
          (sum, [column, value]) => sum + (fit.weights[column] ?? 0) * value,
          fit.bias,
        )
      : undefined;
    const grade = isTaught(word) ? grades.get(word) : undefined;
    const score = drawn(learnt, grade === undefined ? undefined : logOddsOf(shares[grade]));
    known.set(word, score);
    return score;
  };
}

function drawn(learnt: number | undefined, graded: number | undefined): number | undefined {
  if (learnt === undefined || graded === undefined) return learnt ?? graded;
  return LEARNT_SHARE * learnt + (1 - LEARNT_SHARE) * graded;
}

function logOddsOf(share: number): number {
  return Math.log(share / (1 - share));
}

/** The share of loaded ones among the words of each grade as they stand in our sentences. */
function sharesOfGrades(
  tallies: ReadonlyMap<string, Tally>,
  grades: WordGrades,
): Record<Grade, number> {
  const share = (wanted: Grade) => {
    let seen = 1;
    let loaded = 0.5;
    for (const [word, tally] of tallies) {
      if (grades.get(word) !== wanted) continue;
      seen += tally.seen;
      loaded += tally.loaded;
    }
    return loaded / seen;
  };
  return { 0: share(0), 1: share(1), 2: share(2), 3: share(3) };
}

/**
 * Scores of words by models that were not taught them. Which words get a place in the table is decided by these: were it
 * decided by what labellers named, the loaded words of the training sentences would be known better than those of a new text.
 */
export function untaughtWordScores(lessons: WordLessons): WordScore {
  const [even, odd] = [0, 1].map((part) =>
    trainWordScores(lessons, (word) => foldOf(word, 2) !== part),
  );
  return (word) => (foldOf(word, 2) === 0 ? even?.(word) : odd?.(word));
}

interface Tally {
  seen: number;
  loaded: number;
}

/** How often each word is seen, and how often among the loaded words of a sentence. */
function tallyWords(sentences: readonly OwnSentence[], grades: WordGrades): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const sentence of sentences) {
    for (const token of tokensOf(sentence.text)) {
      if (token.kind !== 'word') continue;
      const tally = tallies.get(token.text) ?? { seen: 0, loaded: 0 };
      tally.seen += 1;
      if (isLoadedToken(token, sentence, grades)) tally.loaded += 1;
      tallies.set(token.text, tally);
    }
  }
  return tallies;
}

function rowOf(
  word: string,
  vector: Float32Array,
  endings: ReadonlyMap<string, number>,
): [number, number][] {
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0)) || 1;
  const row: [number, number][] = [];
  for (const [at, value] of vector.entries()) row.push([at, (value / length) * VECTOR_LENGTH]);
  for (const ending of endingsOf(word)) {
    const column = endings.get(ending);
    if (column !== undefined) row.push([column, ENDING_VALUE]);
  }
  return row;
}

function endingsOf(word: string): string[] {
  return [
    `-${word.slice(-2)}`,
    `-${word.slice(-3)}`,
    `-${word.slice(-4)}`,
    `${word.slice(0, 2)}-`,
    `${word.slice(0, 3)}-`,
    `${word.slice(0, 4)}-`,
  ];
}

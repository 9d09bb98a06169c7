/**
 * How much of a reference text an extractor found, and how much else it kept. By sentences, as readers and our goals
 * count, and by word 4-grams, as published benchmarks of article extraction do, so that figures can be held side by side.
 */
import type { Share } from '../shares.ts';

export interface TextScore {
  /** Sentences of the output that stand in the reference. */
  sentencePrecision: Share;
  /** Sentences of the reference that stand in the output. */
  sentenceRecall: Share;
  /** The same two by word 4-grams, each counted as often as it occurs. */
  wordPrecision: Share;
  wordRecall: Share;
}

/** A sentence counts as found with this share of its words: forgives typography, a dateline, a link's label; not a clause. */
const wordsToBeFound = 0.8;

/** Words of one sentence are looked for in runs of this length, so that they must stand together. */
const run = 3;

/** The length of the word-level runs, as in the Article Extraction Benchmark. */
const benchmarkRun = 4;

/** Scores `output` against `reference`, both plain text with a block a line. */
export function scoreText(output: string, reference: string): TextScore {
  const given = sentencesOf(output);
  const wanted = sentencesOf(reference);
  return {
    sentencePrecision: share(foundIn(given, reference)),
    sentenceRecall: share(foundIn(wanted, output)),
    ...wordScore(output, reference),
  };
}

/** The sentences of a text, a line never running into the next, those without a word left out. */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return text
    .split('\n')
    .flatMap((line) => [...segmenter.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/**
 * For each sentence whether it stands in `text`. Each place of the text answers once: a sentence that is there once and
 * asked for twice is found once. Shorter ones than a run must be a sentence or a line of the text by themselves.
 */
export function foundIn(sentences: readonly string[], text: string): boolean[] {
  const runs = countRuns(wordsOf(text), run);
  const short = countOf(
    [...text.split('\n'), ...sentencesOf(text)]
      .map((line) => wordsOf(line))
      .filter((words) => words.length < run)
      .map((words) => words.join(' ')),
  );
  return sentences.map((sentence) => {
    const words = wordsOf(sentence);
    if (words.length < run) return (short.get(words.join(' ')) ?? 0) > 0;
    const present = runsOf(words, run).map((one) => (runs.get(one) ?? 0) > 0);
    const covered = words.filter((_, at) =>
      present.slice(Math.max(0, at - run + 1), at + 1).includes(true),
    ).length;
    const isFound = covered / words.length >= wordsToBeFound;
    if (isFound) for (const one of runsOf(words, run)) take(runs, one);
    return isFound;
  });
}

function wordScore(
  output: string,
  reference: string,
): Pick<TextScore, 'wordPrecision' | 'wordRecall'> {
  const given = countRuns(wordsOf(output), benchmarkRun);
  const wanted = countRuns(wordsOf(reference), benchmarkRun);
  let hits = 0;
  for (const [one, count] of given) hits += Math.min(count, wanted.get(one) ?? 0);
  return { wordPrecision: { hits, of: sum(given) }, wordRecall: { hits, of: sum(wanted) } };
}

export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
      .replaceAll(/['’‘ʼ]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function runsOf(words: readonly string[], length: number): string[] {
  if (words.length <= length) return [words.join(' ')];
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

function countRuns(words: readonly string[], length: number): Map<string, number> {
  return words.length === 0 ? new Map() : countOf(runsOf(words, length));
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, value: string): void {
  const count = counts.get(value) ?? 0;
  if (count > 0) counts.set(value, count - 1);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function share(found: readonly boolean[]): Share {
  return { hits: found.filter(Boolean).length, of: found.length };
}

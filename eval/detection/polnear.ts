/**
 * How well attributions are found, on the layout of PolNeAR (Newell, Margolin and Ruths, 2018): whole articles with the
 * places of source, cue and content. Pure: rows and a detector in, counts out.
 *
 * Sentences are those that the detector itself returns for an article. A sentence *has an attribution* if a gold cue or
 * gold content of any attribution overlaps it by a letter or figure at least; the detector says so where its `attribution`
 * is not null. Sentences whose block is no body and no headline count too: the set has no furniture of pages.
 */
import * as z from 'zod/mini';

const places = z.array(z.tuple([z.int(), z.int()]));

/** One line of `polnear/*.jsonl`: UTF-16 offsets into `text`, `end` exclusive. */
export const polnearRow = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({
      source: z._default(places, []),
      cue: z._default(places, []),
      content: z._default(places, []),
    }),
  ),
});
export type PolnearRow = z.infer<typeof polnearRow>;

/** As much of a report's sentence as is scored here. */
export interface AttributedSentence {
  start: number;
  end: number;
  attribution: { source: { start: number; end: number } | null } | null;
}

/** Of things found and wanted: right ones, invented ones, missed ones. */
export interface Counts {
  hits: number;
  extra: number;
  missed: number;
}

export interface PolnearScore {
  /** Sentence has an attribution. */
  sentences: Counts;
  /**
   * End to end, one decision a sentence: a hit where the source found overlaps any gold source in the sentence, extra where
   * one is found that overlaps none, missed where the sentence holds gold sources and none of them was hit.
   */
  sourceSpans: Counts;
  /**
   * End to end, in words: the words of the source found against those of the gold source it overlaps most (of the first one
   * in the sentence where it overlaps none), summed over all sentences.
   */
  sourceWords: Counts;
}

export function noCounts(): Counts {
  return { hits: 0, extra: 0, missed: 0 };
}

export function precisionOf({ hits, extra }: Counts): number {
  return hits + extra === 0 ? 0 : hits / (hits + extra);
}

export function recallOf({ hits, missed }: Counts): number {
  return hits + missed === 0 ? 0 : hits / (hits + missed);
}

/** The harmonic mean of precision and recall; 0 where nothing was hit. */
export function f1Of({ hits, extra, missed }: Counts): number {
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + extra + missed);
}

/** Scores a detector over rows; `detect` gives the sentences of one article with offsets into its text. */
export function scorePolnear(
  rows: readonly PolnearRow[],
  detect: (text: string) => readonly AttributedSentence[],
): PolnearScore {
  const score: PolnearScore = {
    sentences: noCounts(),
    sourceSpans: noCounts(),
    sourceWords: noCounts(),
  };
  for (const row of rows) {
    for (const sentence of detect(row.text)) addSentence(score, row, sentence);
  }
  return score;
}

type Place = readonly [number, number];

/** The part of each place that lies in the sentence, where it holds a letter or a figure. */
function within(row: PolnearRow, sentence: AttributedSentence, all: readonly Place[]): Place[] {
  return all
    .map(([start, end]): Place => [Math.max(start, sentence.start), Math.min(end, sentence.end)])
    .filter(([start, end]) => start < end && /[\p{L}\p{N}]/u.test(row.text.slice(start, end)));
}

function addSentence(score: PolnearScore, row: PolnearRow, sentence: AttributedSentence): void {
  const { attributions } = row;
  const told = attributions.flatMap(({ cue, content }) => [...cue, ...content]);
  add(score.sentences, within(row, sentence, told).length > 0, sentence.attribution !== null);

  const gold = attributions
    .map(({ source }) => within(row, sentence, source))
    .filter((source) => source.length > 0);
  const source = sentence.attribution?.source ?? null;
  const found =
    source === null ? new Set<number>() : wordsIn(row.text, [[source.start, source.end]]);
  const goldWords = gold.map((each) => wordsIn(row.text, each));
  const overlaps = goldWords.map((words) => shared(words, found));
  const best = overlaps.indexOf(Math.max(...overlaps));
  const isHit = (overlaps[best] ?? 0) > 0;
  if (isHit) score.sourceSpans.hits += 1;
  else {
    if (found.size > 0) score.sourceSpans.extra += 1;
    if (gold.length > 0) score.sourceSpans.missed += 1;
  }
  addWords(score.sourceWords, found, goldWords[best] ?? new Set());
}

function add(counts: Counts, isWanted: boolean, isFound: boolean): void {
  if (isWanted && isFound) counts.hits += 1;
  else if (isFound) counts.extra += 1;
  else if (isWanted) counts.missed += 1;
}

function addWords(counts: Counts, found: Set<number>, gold: Set<number>): void {
  const hits = shared(found, gold);
  counts.hits += hits;
  counts.extra += found.size - hits;
  counts.missed += gold.size - hits;
}

function shared(one: Set<number>, other: Set<number>): number {
  return [...one].filter((word) => other.has(word)).length;
}

/** Where the words of the places start. */
function wordsIn(text: string, all: readonly Place[]): Set<number> {
  const starts = new Set<number>();
  for (const [start, end] of all) {
    for (const word of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
      starts.add(start + word.index);
    }
  }
  return starts;
}

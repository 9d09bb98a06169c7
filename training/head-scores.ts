/** How right packed heads are on labelled sentences of ours: what the manifest reports. */
import { loadedWords, readHeads } from '#detection/heads/read-heads.ts';
import type { Heads } from '#detection/heads/packed-heads.ts';
import { isLoadedToken } from './loaded-tokens.ts';
import type { OwnSentence } from './own-labels.ts';
import type { WordGrades } from './word-grades.ts';

export interface Rightness {
  sentences: number;
  wanted: number;
  precision: number;
  recall: number;
  f1: number;
}

/** Precision, recall and F1 of each head's decision at one half; borderline editorialising is left out of `loaded`. */
export function headScores(
  heads: Heads,
  sentences: readonly OwnSentence[],
  grades: WordGrades,
): Record<string, Rightness> {
  const read = sentences.map((sentence) => ({
    sentence,
    reading: readHeads(heads, sentence.text),
  }));
  const clear = read.filter(({ sentence }) => sentence.edit !== 1);
  const words = read.flatMap(({ sentence, reading }) => {
    const scores = loadedWords(heads, reading);
    return reading.tokens
      .filter(({ kind }) => kind === 'word')
      .map((token, at) => ({
        score: scores[at]?.score ?? 0,
        label: isLoadedToken(token, sentence, grades),
      }));
  });
  return {
    claim: rightness(
      read.map((one) => ({ score: one.reading.chances.claim, label: one.sentence.check >= 1 })),
    ),
    loaded: rightness(
      clear.map((one) => ({ score: one.reading.chances.loaded, label: one.sentence.edit === 2 })),
    ),
    'loaded, sure enough to mark': rightness(
      clear.map((one) => ({ score: one.reading.chances.loaded, label: one.sentence.edit === 2 })),
      heads.sureFrom,
    ),
    evaluation: rightness(
      read.map((one) => ({
        score: one.reading.chances.evaluation,
        label: one.sentence.discourse === 'evaluation',
      })),
    ),
    expectation: rightness(
      read.map((one) => ({
        score: one.reading.chances.expectation,
        label: one.sentence.discourse === 'expectation',
      })),
    ),
    'loaded words': rightness(words),
  };
}

function rightness(judged: readonly { score: number; label: boolean }[], from = 0.5): Rightness {
  const wanted = judged.filter(({ label }) => label).length;
  const found = judged.filter(({ score }) => score >= from);
  const hits = found.filter(({ label }) => label).length;
  return {
    sentences: judged.length,
    wanted,
    precision: three(hits / Math.max(1, found.length)),
    recall: three(hits / Math.max(1, wanted)),
    f1: three((2 * hits) / Math.max(1, found.length + wanted)),
  };
}

function three(share: number): number {
  return Math.round(share * 1000) / 1000;
}

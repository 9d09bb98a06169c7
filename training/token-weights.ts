/** Weighs what makes one word loaded where it stands: its own score, the sentence's, a capital. */
import { tokensOf } from '#detection/heads/tokens.ts';
import type { TokenWeights } from '#detection/heads/packed-heads.ts';
import type { WordScore } from '#detection/heads/word-signs.ts';
import { bestCut } from './calibrate.ts';
import { fitLogistic, matrixOf, product } from './logistic.ts';
import { isLoadedToken } from './loaded-tokens.ts';
import type { OwnSentence } from './own-labels.ts';
import type { WordGrades } from './word-grades.ts';

/**
 * Learns from the labelled words. `sentenceOdds` and `wordScoreIn` must come from models that did not see the sentence. The
 * offset puts one half where F1 over words is highest.
 */
export function trainTokenWeights(
  sentences: readonly OwnSentence[],
  wordScoreIn: (text: string) => WordScore,
  sentenceOdds: ReadonlyMap<string, number>,
  grades: WordGrades,
): TokenWeights {
  const rows: [number, number][][] = [];
  const labels: number[] = [];
  for (const sentence of sentences) {
    const { text } = sentence;
    const odds = sentenceOdds.get(text);
    if (odds === undefined) continue;
    const scoreOf = wordScoreIn(text);
    for (const [at, token] of tokensOf(text).entries()) {
      if (token.kind !== 'word') continue;
      const own = scoreOf(token.text);
      const row: [number, number][] = [[1, odds]];
      row.push(own === undefined ? [3, 1] : [0, own]);
      if (token.isCapital && at > 0) row.push([2, 1]);
      rows.push(row);
      labels.push(isLoadedToken(token, sentence, grades) ? 1 : 0);
    }
  }
  const matrix = matrixOf(rows, 4);
  const fit = fitLogistic(
    matrix,
    Float64Array.from(labels),
    new Float64Array(labels.length).fill(1),
    { ridge: 1, steps: 100 },
  );
  const odds = rows.map((_, row) => product(matrix, row, fit.weights));
  const [word = 0, sentence = 0, capital = 0, unknown = 0] = fit.weights;
  return { bias: -bestCut(odds, labels), word, sentence, capital, unknown };
}

/** Makes log-odds honest: a slope and an offset learnt on sentences that the model did not see (Platt 1999). */
import { fitLogistic, matrixOf } from './logistic.ts';

export interface Calibration {
  slope: number;
  offset: number;
}

/** The slope and offset under which the odds fit the labels best. */
export function calibrate(odds: readonly number[], labels: readonly number[]): Calibration {
  const fit = fitLogistic(
    matrixOf(
      odds.map((each) => [[0, each]]),
      1,
    ),
    Float64Array.from(labels),
    new Float64Array(labels.length).fill(1),
    { ridge: 1e-3, steps: 100 },
  );
  return { slope: fit.weights[0] ?? 1, offset: fit.bias };
}

/** The odds at which the F1 of the rare class is highest: the decision for scores that are judged by F1. */
export function bestCut(odds: readonly number[], labels: readonly number[]): number {
  const order = odds.map((each, at) => ({ each, label: labels[at] ?? 0 }));
  order.sort((one, other) => other.each - one.each);
  const wanted = order.reduce((sum, { label }) => sum + label, 0);
  let hits = 0;
  let best = { f1: 0, cut: 0 };
  for (const [at, { each, label }] of order.entries()) {
    hits += label;
    const next = order[at + 1]?.each ?? each - 1;
    if (next === each) continue;
    const f1 = (2 * hits) / (at + 1 + wanted);
    if (f1 > best.f1) best = { f1, cut: (each + next) / 2 };
  }
  return best.cut;
}

/** The lowest chance from which on at least this share of the sentences is labelled 1; above 1 where there is none. */
export function sureFrom(
  chances: readonly number[],
  labels: readonly number[],
  share: number,
): number {
  const order = chances.map((each, at) => ({ each, label: labels[at] ?? 0 }));
  order.sort((one, other) => other.each - one.each);
  let hits = 0;
  let from = 1.01;
  for (const [at, { each, label }] of order.entries()) {
    hits += label;
    if (hits / (at + 1) >= share && order[at + 1]?.each !== each) from = each;
  }
  return from;
}

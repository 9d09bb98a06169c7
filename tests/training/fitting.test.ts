/** The arithmetic of training, against answers that can be worked out by hand. */
import { describe, expect, it } from 'vitest';
import { bestCut, calibrate, sureFrom } from '../../training/calibrate.ts';
import { foldOf } from '../../training/folds.ts';
import { descend } from '../../training/lbfgs.ts';
import { fitLogistic, matrixOf } from '../../training/logistic.ts';

describe('descent', () => {
  it('finds the bottom of a stretched bowl', () => {
    const bottom = [3, -2, 0.5];
    const steep = [1, 100, 10];
    const found = descend(
      3,
      (point, slope) => {
        let value = 0;
        for (const [at, each] of point.entries()) {
          const away = each - (bottom[at] ?? 0);
          value += ((steep[at] ?? 1) * away * away) / 2;
          slope[at] = (steep[at] ?? 1) * away;
        }
        return value;
      },
      { steps: 100, tolerance: 1e-9 },
    );
    for (const [at, each] of found.entries()) expect(each).toBeCloseTo(bottom[at] ?? 0, 6);
  });
});

function fitBias(labels: number[], says = labels.map(() => 1)): number {
  const { bias } = fitLogistic(
    matrixOf(
      labels.map(() => []),
      0,
    ),
    Float64Array.from(labels),
    Float64Array.from(says),
    { ridge: 0, steps: 100 },
  );
  return bias;
}

describe('logistic regression', () => {
  it('without features knows the base rate: three of four is log 3', () => {
    expect(fitBias([1, 1, 1, 0])).toBeCloseTo(Math.log(3), 4);
  });

  it('counts an example as often as it says', () => {
    expect(fitBias([1, 0], [3, 1])).toBeCloseTo(Math.log(3), 4);
  });

  it('takes a chance for a label', () => {
    expect(fitBias([0.75])).toBeCloseTo(Math.log(3), 4);
  });

  it('keeps weights small under a large penalty', () => {
    const rows: [number, number][][] = [[[0, 1]], [[0, -1]]];
    const weightUnder = (ridge: number) =>
      fitLogistic(matrixOf(rows, 1), Float64Array.of(1, 0), Float64Array.of(1, 1), {
        ridge,
        steps: 100,
      }).weights[0] ?? 0;
    expect(weightUnder(0.1)).toBeGreaterThan(weightUnder(10));
    expect(weightUnder(10)).toBeGreaterThan(0);
  });
});

describe('calibration', () => {
  it('halves odds that are twice too sure', () => {
    const odds: number[] = [];
    const labels: number[] = [];
    // At honest odds of log 3, three of four are right; the model says twice that.
    for (const [side, right] of [
      [1, 1],
      [-1, 0],
    ] as const) {
      for (const label of [right, right, right, 1 - right]) {
        odds.push(side * 2 * Math.log(3));
        labels.push(label);
      }
    }
    const { slope, offset } = calibrate(odds, labels);
    expect(slope).toBeCloseTo(0.5, 2);
    expect(offset).toBeCloseTo(0, 2);
  });

  it('cuts where F1 is highest: between the second hit and the misses below it', () => {
    expect(bestCut([3, 2, 1, 0, -1], [1, 1, 0, 0, 0])).toBe(1.5);
  });

  it('is sure from where the share holds', () => {
    expect(sureFrom([0.9, 0.8, 0.7, 0.6], [1, 1, 0, 1], 1)).toBe(0.8);
    expect(sureFrom([0.9, 0.8], [0, 0], 0.5)).toBeGreaterThan(1);
  });
});

describe('folds', () => {
  it('put a group into one fold, and groups into all', () => {
    const folds = Array.from({ length: 60 }, (_, at) => foldOf(`set-${at}`, 4));
    expect(new Set(folds)).toEqual(new Set([0, 1, 2, 3]));
    expect(foldOf('set-7', 4)).toBe(foldOf('set-7', 4));
  });
});

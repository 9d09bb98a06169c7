import { describe, expect, test } from 'vitest';
import {
  f1Of,
  noCounts,
  precisionOf,
  recallOf,
  scorePolnear,
  type PolnearRow,
} from '../../eval/detection/polnear.ts';

const text = 'Venn said it rained. Tane hopes so. The dock is full.';
const row: PolnearRow = {
  id: 'invented',
  text,
  attributions: [
    { source: [[0, 4]], cue: [[5, 9]], content: [[10, 19]] },
    { source: [[21, 25]], cue: [[26, 31]], content: [[32, 34]] },
  ],
};
const places = { rain: [0, 20], hope: [21, 35], dock: [36, 53] } as const;
type Sentence = keyof typeof places;

/** A detector that hears somebody in these sentences only, and gives the words between the offsets as the source. */
function hearing(heard: Partial<Record<Sentence, readonly [number, number] | null>>) {
  return () =>
    Object.entries(places).map(([name, [start, end]]) => {
      const found = Object.entries(heard).find(([one]) => one === name);
      const source = found?.[1] ? { start: found[1][0], end: found[1][1] } : null;
      return { start, end, attribution: found ? { source } : null };
    });
}

describe('the score on PolNeAR', () => {
  test.each([
    ['all that is there', { rain: [0, 4], hope: [21, 25] }, [2, 0, 0], [2, 0, 0]],
    ['one of two', { rain: [0, 4] }, [1, 0, 1], [1, 0, 1]],
    ['one that is not there', { dock: [36, 44] }, [0, 1, 2], [0, 1, 2]],
    ['both, the second without its holder', { rain: [0, 4], hope: null }, [2, 0, 0], [1, 0, 1]],
    [
      'a wrong holder, which is extra and leaves one missed',
      { rain: [10, 12] },
      [1, 0, 1],
      [0, 1, 2],
    ],
    ['nothing', {}, [0, 0, 2], [0, 0, 2]],
  ] as const)('hearing %s', (_, heard, sentences, spans) => {
    const score = scorePolnear([row], hearing(heard));
    expect(Object.values(score.sentences)).toEqual(sentences);
    expect(Object.values(score.sourceSpans)).toEqual(spans);
  });

  test('counts the words of a holder that is too long', () => {
    const score = scorePolnear([row], hearing({ rain: [0, 9] }));
    expect(score.sourceWords).toEqual({ hits: 1, extra: 1, missed: 1 });
  });

  test('a full stop alone is no overlap', () => {
    const stop: PolnearRow = {
      ...row,
      attributions: [{ source: [], cue: [], content: [[19, 20]] }],
    };
    expect(scorePolnear([stop], hearing({})).sentences).toEqual(noCounts());
  });
});

test('F1 lies between precision and recall, and is nought without a hit', () => {
  const counts = { hits: 3, extra: 1, missed: 3 };
  expect([precisionOf(counts), f1Of(counts), recallOf(counts)]).toEqual([0.75, 0.6, 0.5]);
  expect(f1Of(noCounts())).toBe(0);
});

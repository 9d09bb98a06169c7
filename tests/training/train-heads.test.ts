/** A whole small training, from sentences to the bytes that would ship, twice. */
import { describe, expect, it } from 'vitest';
import { unpackHeads } from '#detection/heads/packed-heads.ts';
import { readHeads } from '#detection/heads/read-heads.ts';
import { calibrated, trainHeads } from '../../training/train-heads.ts';
import { logOdds } from '../../training/linear.ts';
import { readWritten } from '../../training/own-labels.ts';
import { packHeads } from '../../training/pack-heads.ts';
import { madeVectors } from './made-sentences.ts';

const corpus = {
  own: readWritten().slice(0, 90),
  claimBuster: [
    { id: 1, text: 'We built nine schools.', label: 1 as const },
    { id: 2, text: 'I thank you all.', label: -1 as const },
  ],
  grades: new Map([['reckless', 3 as const]]),
  debates: [{ id: 2, text: 'I thank you all.', check: 0 as const }],
};
const table = { common: 20, rare: 20, rareFrom: -9 };

describe('a small training', () => {
  const trained = trainHeads(corpus, madeVectors, table);
  const packed = packHeads(trained, madeVectors, 'small');

  it('gives the same bytes when run again', () => {
    const again = packHeads(trainHeads(corpus, madeVectors, table), madeVectors, 'small');
    expect(JSON.stringify(again)).toBe(JSON.stringify(packed));
  }, 60_000);

  it('loses little on the way into small whole numbers', () => {
    const heads = unpackHeads(packed);
    const { model, calibration } = trained.heads.loaded;
    for (const { text } of corpus.own.slice(0, 40)) {
      const exact = 1 / (1 + Math.exp(-calibrated(calibration, logOdds(model, text))));
      expect(Math.abs(readHeads(heads, text).chances.loaded - exact)).toBeLessThan(0.1);
    }
  });
});

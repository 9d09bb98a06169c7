/** The model class of the heads: it learns, and learns the same every time. */
import { describe, expect, it } from 'vitest';
import { logOdds, score, trainLinear, weightiestNames } from '../../training/linear.ts';
import { made, madeVectors } from './made-sentences.ts';

const examples = made.map(({ text, edit }) => ({ text, label: edit / 2 }));

describe('a linear model', () => {
  it('tells wording from topic on sentences it has not seen', () => {
    const model = trainLinear(examples, { fewest: 1 });
    expect(score(model, 'The reckless council botched the ferry contract.')).toBeGreaterThan(0.5);
    expect(score(model, 'The council signed the ferry contract on Monday.')).toBeLessThan(0.5);
  });

  it('carries a label to a word it never saw, by its vector', () => {
    const model = trainLinear(examples, {
      fewest: 1,
      vectors: madeVectors,
      loudness: { words: 0, letters: 0, shapes: 0 },
    });
    // "foolhardy" lies beside "reckless" among the made vectors, "weekly" beside "monthly".
    expect(score(model, 'foolhardy council')).toBeGreaterThan(score(model, 'weekly council'));
  });

  it('is the same, bit for bit, when trained again', () => {
    const one = trainLinear(examples, { fewest: 1, vectors: madeVectors });
    const other = trainLinear(examples, { fewest: 1, vectors: madeVectors });
    expect([...one.weights]).toEqual([...other.weights]);
    expect([...one.vectorWeights]).toEqual([...other.vectorWeights]);
    expect(one.bias).toBe(other.bias);
  });

  it('uses only the names it may use', () => {
    const wide = trainLinear(examples, { fewest: 1 });
    const names = weightiestNames(wide, 20);
    const narrow = trainLinear(examples, { fewest: 1, only: names });
    expect(new Set(narrow.weights.keys())).toEqual(names);
  });

  it('says of an empty sentence what its bias says, but for its shape', () => {
    const model = trainLinear(examples, { fewest: 1, loudness: { shapes: 0 } });
    expect(Number.isFinite(logOdds(model, ''))).toBe(true);
  });
});

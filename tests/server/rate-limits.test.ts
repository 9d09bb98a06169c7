import { describe, expect, test } from 'vitest';
import { LeasedLimiter } from '#server/http/leased-limiter.ts';
import { parseLimits, usualLimits } from '#server/http/limit-table.ts';
import { largestCapture } from '#sync/protocol.ts';

test('LM5 a device that was away for a week sends 5,000 mutations within the usual limits', () => {
  const pushes = 5000 / 500;
  expect(usualLimits.mutations.points).toBeGreaterThanOrEqual(5000);
  expect(usualLimits.calls.points).toBeGreaterThanOrEqual(pushes);
  expect(usualLimits['capture-kilobytes'].points).toBeGreaterThan(largestCapture / 1000);
});

describe('limits from a setting', () => {
  test('some of them, the rest as usual', () => {
    expect(parseLimits('calls=10/60, joins=3/3600')).toEqual({
      calls: { points: 10, per: 60 },
      joins: { points: 3, per: 3600 },
    });
  });
  test('none at all', () => expect(parseLimits(' off ')).toBe('off'));
  test.each(['', 'calls', 'calls=10', 'calls=10/0', 'calls=-1/60', 'call=1/60', 'calls=1/60;'])(
    '"%s" is not one',
    (text) => expect(parseLimits(text)).toBeNull(),
  );
});

/** A shared limiter that counts what is taken of it. */
function sharedOf(points: number) {
  const takings: number[] = [];
  return {
    takings,
    async consume(_: string, taken: number) {
      takings.push(taken);
      const total = takings.reduce((sum, one) => sum + one, 0);
      if (total > points) throw new Error('over');
      return { msBeforeNext: 60_000 };
    },
  };
}

describe('a leased limiter', () => {
  test('asks the shared one once for a lot of calls', async () => {
    const shared = sharedOf(100);
    const leased = new LeasedLimiter(shared, 10);
    for (let call = 0; call < 20; call += 1) await leased.consume('device', 1);
    expect(shared.takings).toEqual([10, 10]);
  });

  test('of a burst asks for as many lots as are spent', async () => {
    const shared = sharedOf(100);
    const leased = new LeasedLimiter(shared, 10);
    await Promise.all(Array.from({ length: 35 }, () => leased.consume('device', 1)));
    expect(shared.takings).toEqual([10, 10, 10, 10]);
  });

  test('asks for what is larger than a lot as it is', async () => {
    const shared = sharedOf(100);
    await new LeasedLimiter(shared, 10).consume('device', 60);
    expect(shared.takings).toEqual([60]);
  });

  test('two of them never spend more than the shared limit', async () => {
    const shared = sharedOf(40);
    const instances = [new LeasedLimiter(shared, 10), new LeasedLimiter(shared, 10)];
    let spent = 0;
    for (let call = 0; call < 100; call += 1) {
      const isIn = await instances[call % 2]?.consume('device', 1).then(
        () => true,
        () => false,
      );
      if (isIn === true) spent += 1;
    }
    expect(spent).toBe(40);
  });

  test('keys do not spend from each other', async () => {
    const shared = sharedOf(100);
    const leased = new LeasedLimiter(shared, 10);
    await leased.consume('one', 1);
    await leased.consume('other', 1);
    expect(shared.takings).toEqual([10, 10]);
  });
});

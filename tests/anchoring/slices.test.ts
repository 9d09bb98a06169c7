import { expect, test } from 'vitest';
import { runInSlices } from '#anchoring/slices.ts';

function* counting(steps: number, onStep: (step: number) => void): Generator<void, string> {
  for (let step = 1; step <= steps; step += 1) {
    onStep(step);
    yield;
  }
  return 'done';
}

test('work comes to its end and gives its result', async () => {
  let last = 0;
  const { signal } = new AbortController();
  expect(
    await runInSlices(
      counting(1000, (step) => (last = step)),
      { signal },
    ),
  ).toBe('done');
  expect(last).toBe(1000);
});

test('others get their turn between slices', async () => {
  const order: string[] = [];
  const { signal } = new AbortController();
  // Without any budget each step is a slice of its own.
  const work = runInSlices(
    counting(3, (step) => order.push(`step ${step}`)),
    { signal, budgetMs: 0 },
  );
  queueMicrotask(() => order.push('other'));
  await work;
  expect(order.indexOf('other')).toBeLessThan(order.indexOf('step 3'));
});

test('the signal stops it, before and during', async () => {
  const stop = new AbortController();
  let last = 0;
  const stopAtThree = (step: number) => {
    last = step;
    if (step === 3) stop.abort();
  };
  expect(await runInSlices(counting(9, stopAtThree), { signal: stop.signal })).toBeNull();
  expect(last).toBe(3);
  expect(await runInSlices(counting(9, stopAtThree), { signal: stop.signal })).toBeNull();
  expect(last).toBe(3);
});

/** The simulation can fail: each of these faults is found among a bounded number of schedules, and told in a few steps. */
import { expect, test, vi } from 'vitest';
import { faults } from './broken-parts.ts';
import { simulate, told } from './simulate.ts';

const enough = 2000;
const few = 9;

vi.setConfig({ testTimeout: 300_000 });

test.for(faults)('found, and made small: $what', ({ parts }) => {
  const failure = simulate({ from: 1, schedules: enough }, parts);
  expect(failure).not.toBeNull();
  if (failure === null) return;
  expect(failure.schedule.steps.length).toBeLessThanOrEqual(few);
  expect(told(failure)).toContain(`seed ${failure.seed} fails`);
});

/** The same schedules with the replica as it ships, over an IndexedDB in memory: it keeps the model honest. */
import { expect, test, vi } from 'vitest';
import { runReal } from './real-world.ts';
import { scheduleOf, weightsOfReal } from './schedule.ts';

vi.setConfig({ testTimeout: 600_000 });

const schedules = Number(process.env['SIMULATION_REAL_SCHEDULES'] ?? 150);
const from = Number(process.env['SIMULATION_SEED'] ?? 1);

test('the replica as it ships keeps every property of the simulation', async () => {
  for (let seed = from; seed < from + schedules; seed += 1) {
    const { violation, story } = await runReal(scheduleOf(seed, 44, weightsOfReal));
    const told = violation === null ? '' : `seed ${seed}: ${violation}\n  ${story.join('\n  ')}`;
    expect(told).toBe('');
  }
});

/** The simulation of the replica as it ships can fail too: faults put into its parts are found among a few schedules. */
import { afterEach, expect, test, vi } from 'vitest';
import type * as Rebase from '#replica/rebase.ts';
import type * as TellRaces from '#replica/tell-races.ts';
import type * as Unsent from '#replica/unsent.ts';
import type * as WriteRebased from '#replica/write-rebased.ts';
import { runReal } from './real-world.ts';
import { scheduleOf, weightsOfReal } from './schedule.ts';

vi.setConfig({ testTimeout: 300_000 });

const faults = [
  'what is asked last is sent first',
  'what the server refused stays shown',
  'nobody is told of a lost race',
  'own entries are not confirmed',
] as const;

type Fault = (typeof faults)[number];

const present = vi.hoisted(() => ({ fault: '' }));
afterEach(() => {
  present.fault = '';
});

function has(fault: Fault): boolean {
  return present.fault === fault;
}

vi.mock('#replica/unsent.ts', async (importOriginal) => {
  const sound = await importOriginal<typeof Unsent>();
  const unsent: typeof Unsent.unsent = async (...given) => {
    const mutations = await sound.unsent(...given);
    return has('what is asked last is sent first') ? mutations.toReversed() : mutations;
  };
  return { ...sound, unsent };
});

vi.mock('#replica/write-rebased.ts', async (importOriginal) => {
  const sound = await importOriginal<typeof WriteRebased>();
  const writeRebased: typeof WriteRebased.writeRebased = async (database, work) =>
    has('what the server refused stays shown') && work.entries.length === 0
      ? null
      : await sound.writeRebased(database, work);
  return { ...sound, writeRebased };
});

vi.mock('#replica/tell-races.ts', async (importOriginal) => {
  const sound = await importOriginal<typeof TellRaces>();
  const tellRaces: typeof TellRaces.tellRaces = async (...given) => {
    if (!has('nobody is told of a lost race')) await sound.tellRaces(...given);
  };
  return { ...sound, tellRaces };
});

vi.mock('#replica/rebase.ts', async (importOriginal) => {
  const sound = await importOriginal<typeof Rebase>();
  const rebase: typeof Rebase.rebase = (input) => {
    const result = sound.rebase(input);
    const isOwn = input.entries.some(({ author }) => author === input.self.id);
    const isBroken = result.ok && isOwn && has('own entries are not confirmed');
    return isBroken ? { ...result, confirmed: new Map() } : result;
  };
  return { ...sound, rebase };
});

test.each(faults)('found: %s', async (fault) => {
  present.fault = fault;
  let found: string | null = null;
  for (let seed = 1; found === null && seed <= 60; seed += 1) {
    found = (await runReal(scheduleOf(seed, 44, weightsOfReal))).violation;
  }
  expect(found).not.toBeNull();
});

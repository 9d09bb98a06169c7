/** The simulation of the replica as it ships can fail too: faults put into its parts are found among a few schedules. */
import { afterEach, expect, test, vi } from 'vitest';
import type * as Rebase from '#replica/rebase.ts';
import type * as TellRaces from '#replica/tell-races.ts';
import type * as WritesOf from '#replica/writes-of.ts';
import { runReal } from './real-world.ts';
import { scheduleOf, weightsOfReal } from './schedule.ts';

vi.setConfig({ testTimeout: 60_000 });

type Fault =
  | 'what waits is not replayed when entries arrive'
  | 'what arrives is put on top of what waits'
  | 'nobody is told of a lost race'
  | 'nothing is confirmed that the member wrote on this device';

const present = vi.hoisted(() => ({ fault: null as string | null }));
afterEach(() => {
  present.fault = null;
});

function has(fault: Fault): boolean {
  return present.fault === fault;
}

vi.mock('#replica/writes-of.ts', async (importOriginal) => {
  const sound = await importOriginal<typeof WritesOf>();
  const affectedBy: typeof WritesOf.affectedBy = (changed, pending, author) => {
    const found = sound.affectedBy(changed, pending, author);
    return has('what waits is not replayed when entries arrive')
      ? { ...found, affected: [] }
      : found;
  };
  return { ...sound, affectedBy };
});

vi.mock('#replica/rebase.ts', async (importOriginal) => {
  const sound = await importOriginal<typeof Rebase>();
  const rebase: typeof Rebase.rebase = (input) => {
    const result = sound.rebase(input);
    if (!result.ok || !has('nothing is confirmed that the member wrote on this device'))
      return result;
    const own = new Set(input.entries.filter(({ author }) => author === input.self.id));
    return own.size === 0 ? result : { ...result, confirmed: new Map() };
  };
  return { ...sound, rebase };
});

vi.mock('#replica/tell-races.ts', async (importOriginal) => {
  const sound = await importOriginal<typeof TellRaces>();
  const tellRaces: typeof TellRaces.tellRaces = async (...given) => {
    if (!has('nobody is told of a lost race')) await sound.tellRaces(...given);
  };
  return { ...sound, tellRaces };
});

const faults: Fault[] = [
  'what waits is not replayed when entries arrive',
  'what arrives is put on top of what waits',
  'nobody is told of a lost race',
  'nothing is confirmed that the member wrote on this device',
];

test.each(faults)('found: %s', async (fault) => {
  present.fault = fault;
  let violation: string | null = null;
  let ran = 0;
  while (violation === null && ran < 200) {
    ran += 1;
    ({ violation } = await runReal(scheduleOf(ran, 44, weightsOfReal)));
  }
  console.log(fault, ran, violation);
  expect(violation).not.toBeNull();
});

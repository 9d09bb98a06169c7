/**
 * Keeps the copy and the team's log together: sends what waits, in order, then reads until the head. One round at a time,
 * however often it is woken; after failures it waits and tries again by itself.
 */
import { waitAfter, type Schedule } from './backoff.ts';
import type { SyncRow } from './database.ts';
import type { CallFailure } from './failure.ts';
import { isFull, noRoom } from './no-room.ts';
import type { Replica } from './replica.ts';
import { round, type RoundEnd, type RoundOptions } from './round.ts';

/** Devices that were turned away at one moment come back over a minute, in milliseconds. */
const widestSpread = 60_000;

export interface SynchroniserOptions extends RoundOptions {
  signal: AbortSignal;
  /** Between 0 and 1. */
  random: () => number;
  schedule: Schedule;
}

export interface Synchroniser {
  /** Something may have changed here or there. Resolves when all that was known then is done or has failed. */
  wake(): Promise<void>;
  /** The live channel says that the log has reached this place: wakes only where that is news. */
  poked(seq: number): Promise<void>;
}

export function createSynchroniser(options: SynchroniserOptions): Synchroniser {
  const { replica, signal, random, schedule } = options;
  let failures = 0;
  let callOff: (() => void) | null = null;
  let isWanted = false;
  let running: Promise<void> | null = null;
  signal.addEventListener('abort', () => callOff?.(), { once: true });

  async function run(): Promise<void> {
    try {
      while (isWanted && !signal.aborted) {
        isWanted = false;
        const ended = await guarded(options);
        if (ended.end === 'paused') {
          callOff = schedule(() => void wake(), ended.left);
          return;
        }
        failures = isFailure(ended) ? failures + 1 : 0;
        if (signal.aborted) return;
        if (ended.end === 'moved') isWanted = true;
        else await show(replica, ended);
        await heed(ended);
      }
      const wait = Math.max(waitAfter(failures, random), await replica.pause());
      if (failures > 0) callOff = schedule(() => void wake(), wait);
    } finally {
      // Here and not after the promise: a wake between the two would wait on a round that is over.
      running = null;
    }
  }

  /** A server that names the time of the next call gets it not earlier, and not from all devices at once. */
  async function heed(ended: RoundEnd): Promise<void> {
    if (ended.end !== 'failed' || ended.failure.kind !== 'server') return;
    const { wait = 0 } = ended.failure;
    if (wait > 0) await replica.pauseFor(wait + random() * Math.min(wait, widestSpread));
  }

  async function wake(): Promise<void> {
    if (signal.aborted) return;
    callOff?.();
    isWanted = true;
    running ??= run();
    await running;
  }

  async function poked(seq: number): Promise<void> {
    const { seq: reached } = await replica.position();
    if (seq > reached) await wake();
  }

  return { wake, poked };
}

/** Whether another try by itself makes sense. */
function isFailure(ended: RoundEnd): boolean {
  if (ended.end !== 'failed') return false;
  return ended.failure.kind === 'offline' || ended.failure.kind === 'server';
}

/** A copy that cannot be written (a full disk) or an entry that cannot be hashed must not end the synchroniser. */
async function guarded(options: SynchroniserOptions): Promise<RoundEnd> {
  try {
    return await round(options);
  } catch (error) {
    if (isFull(error)) return { end: 'failed', failure: { kind: 'server', sentence: noRoom } };
    const what = error instanceof Error ? error.message : String(error);
    const sentence = `The copy on this device could not be brought up to date (${what}).`;
    return { end: 'failed', failure: { kind: 'server', sentence } };
  }
}

async function show(
  replica: Replica,
  ended: Exclude<RoundEnd, { end: 'moved' | 'paused' }>,
): Promise<void> {
  switch (ended.end) {
    case 'alone':
      return replica.showState({
        state: 'alone',
        sentence: 'Kept on this device. Join a team to share it.',
      });
    case 'synced':
      return replica.showState({
        state: 'synced',
        sentence: 'Everything here is what the team has.',
      });
    case 'waiting':
      return replica.showState({
        state: 'waiting',
        sentence:
          'Some of your work needs a newer server. It is kept here and sent once the team’s server is updated.',
      });
    case 'stopped':
      return replica.showState({ state: 'stopped', sentence: ended.sentence });
    case 'failed':
      return replica.showState(stateOf(ended.failure));
  }
}

function stateOf({ kind, sentence }: CallFailure): Omit<SyncRow, 'id' | 'notBefore'> {
  if (kind === 'offline' || kind === 'server') {
    return { state: 'offline', sentence: `${sentence} Your work is kept here and sent later.` };
  }
  if (kind === 'version') return { state: 'stopped', sentence, why: 'version' };
  // Whoever is shut out has to hear that nothing of theirs went with it.
  return kind === 'unauthorised'
    ? { state: 'stopped', sentence: `${sentence} What was not sent is kept on this device.` }
    : { state: 'stopped', sentence };
}

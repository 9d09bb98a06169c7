/**
 * Keeps the copy and the team's log together: sends what waits, in order, then reads until the head. One round at a time,
 * however often it is woken; after failures it waits and tries again by itself.
 */
import type { Mutation } from '#sync/mutation.ts';
import { waitAfter, type Schedule } from './backoff.ts';
import type { Server } from './database.ts';
import type { CallFailure } from './failure.ts';
import type { Replica } from './replica.ts';
import type { Transport } from './transport.ts';

export interface SynchroniserOptions {
  replica: Replica;
  /** The calls to the server of the team that this device is in. */
  connect: (server: Server) => Transport;
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

type RoundEnd =
  | { end: 'alone' }
  | { end: 'synced' }
  | { end: 'failed'; failure: CallFailure }
  | { end: 'stopped'; sentence: string };

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
        failures = isFailure(ended) ? failures + 1 : 0;
        if (signal.aborted) return;
        await show(replica, ended);
      }
      if (failures > 0) callOff = schedule(() => void wake(), waitAfter(failures, random));
    } finally {
      // Here and not after the promise: a wake between the two would wait on a round that is over.
      running = null;
    }
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
    const what = error instanceof Error ? error.message : String(error);
    const sentence = `The copy on this device could not be brought up to date (${what}).`;
    return { end: 'failed', failure: { kind: 'server', sentence } };
  }
}

async function round({ replica, connect }: SynchroniserOptions): Promise<RoundEnd> {
  const { server } = await replica.membership();
  if (server === null) return { end: 'alone' };
  const { stopped } = await replica.position();
  if (stopped !== null) return { end: 'stopped', sentence: stopped };
  const transport = connect(server);
  return (
    (await pushAll(replica, server.team.id, transport)) ??
    (await pullAll(replica, server.team.id, transport)) ?? { end: 'synced' }
  );
}

/** Null where everything was answered. */
async function pushAll(
  replica: Replica,
  teamId: string,
  transport: Transport,
): Promise<RoundEnd | null> {
  let most = Infinity;
  for (;;) {
    const batch = (await replica.unsent()).slice(0, most);
    if (batch.length === 0) return null;
    await replica.showState({ state: 'syncing', sentence: 'Sending your work to the team.' });
    const answer = await transport.push(batch);
    if (!answer.ok) {
      if (!isAboutContent(answer.failure)) return { end: 'failed', failure: answer.failure };
      // One mutation that the server cannot take must not hold back the others: find it by halves.
      if (batch.length > 1) most = Math.ceil(batch.length / 2);
      else await setAside(replica, teamId, batch, answer.failure.sentence);
      continue;
    }
    const sent = new Set(batch.map(({ id }) => id));
    const outcomes = answer.value.outcomes.filter(({ id }) => sent.has(id));
    if (outcomes.length === 0) return { end: 'failed', failure: nothingSaid };
    const confirmation = await replica.confirm({ teamId, outcomes });
    if (confirmation.state === 'stopped')
      return { end: 'stopped', sentence: confirmation.sentence };
  }
}

const nothingSaid: CallFailure = {
  kind: 'server',
  sentence: 'The team’s server did not say what became of your work. It is sent again.',
};

/** Malformed or too large, as opposed to another protocol version (426) or a forbidden call (403). */
function isAboutContent(failure: CallFailure): boolean {
  return failure.kind === 'rejected' && [400, 413, 422].includes(failure.status);
}

async function setAside(
  replica: Replica,
  teamId: string,
  batch: readonly Mutation[],
  sentence: string,
): Promise<void> {
  const refusal = { code: 'not allowed' as const, sentence, missing: [] };
  const outcomes = batch.map(({ id }) => ({ id, outcome: 'refused' as const, refusal }));
  await replica.confirm({ teamId, outcomes });
}

async function pullAll(
  replica: Replica,
  teamId: string,
  transport: Transport,
): Promise<RoundEnd | null> {
  for (;;) {
    const { seq: after } = await replica.position();
    const answer = await transport.pull(after);
    if (!answer.ok) return { end: 'failed', failure: answer.failure };
    const { entries, head } = answer.value;
    if (entries.length > 0) {
      await replica.showState({ state: 'syncing', sentence: 'Reading what the team wrote.' });
    }
    const confirmation = await replica.confirm({ teamId, pulled: { ...answer.value, after } });
    if (confirmation.state === 'stopped')
      return { end: 'stopped', sentence: confirmation.sentence };
    if ((entries.at(-1)?.seq ?? after) >= head.seq) return null;
    if (entries.length === 0) return { end: 'failed', failure: gap };
  }
}

const gap: CallFailure = {
  kind: 'server',
  sentence: 'The team’s server holds back entries that it says it has.',
};

async function show(replica: Replica, ended: RoundEnd): Promise<void> {
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
    case 'stopped':
      return replica.showState({ state: 'stopped', sentence: ended.sentence });
    case 'failed': {
      const { kind, sentence } = ended.failure;
      if (kind === 'offline' || kind === 'server') {
        const kept = `${sentence} Your work is kept here and sent later.`;
        return replica.showState({ state: 'offline', sentence: kept });
      }
      return replica.showState({ state: 'stopped', sentence });
    }
  }
}

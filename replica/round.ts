/**
 * One round with the team's server: sends what waits, then reads until the head. It belongs to the membership it began
 * with, and ends where that changes.
 */
import type { Mutation } from '#sync/mutation.ts';
import type { Server } from './database.ts';
import type { CallFailure } from './failure.ts';
import type { Replica } from './replica.ts';
import type { Transport } from './transport.ts';

export interface RoundOptions {
  replica: Replica;
  /** The calls to the server of the team that this device is in. */
  connect: (server: Server) => Transport;
}

export type RoundEnd =
  | { end: 'alone' }
  | { end: 'synced' }
  /** This device left its team, or joined another, in the middle: another round has to look again. */
  | { end: 'moved' }
  | { end: 'failed'; failure: CallFailure }
  | { end: 'stopped'; sentence: string };

/** Sends and reads until there is nothing left to send or read, or until something is in the way. */
export async function round({ replica, connect }: RoundOptions): Promise<RoundEnd> {
  const { server } = await replica.membership();
  if (server === null) return { end: 'alone' };
  const { stopped } = await replica.position();
  if (stopped !== null) return { end: 'stopped', sentence: stopped };
  const transport = connect(server);
  const ended = (await pushAll(replica, server, transport)) ??
    (await pullAll(replica, server, transport)) ?? { end: 'synced' as const };
  // What a server said of a device that left it meanwhile is nothing to tell anybody.
  return (await isStillIn(replica, server)) ? ended : { end: 'moved' };
}

/** A call can take half a minute; meanwhile the device may have left, and even have joined again. */
async function isStillIn(replica: Replica, { team, origin, token }: Server): Promise<boolean> {
  const { server } = await replica.membership();
  return server?.team.id === team.id && server.origin === origin && server.token === token;
}

/** Null where everything was answered. */
async function pushAll(
  replica: Replica,
  server: Server,
  transport: Transport,
): Promise<RoundEnd | null> {
  let most = Infinity;
  for (;;) {
    const batch = (await replica.unsent()).slice(0, most);
    if (batch.length === 0) return null;
    // After the batch was read: what was written since this device left must not go to the team it left.
    if (!(await isStillIn(replica, server))) return { end: 'moved' };
    await replica.showState({ state: 'syncing', sentence: 'Sending your work to the team.' });
    const answer = await transport.push(batch);
    if (!answer.ok) {
      if (!isAboutContent(answer.failure)) return { end: 'failed', failure: answer.failure };
      // One mutation that the server cannot take must not hold back the others: find it by halves.
      if (batch.length > 1) most = Math.ceil(batch.length / 2);
      else await setAside(replica, server.team.id, batch, answer.failure.sentence);
      continue;
    }
    const sent = new Set(batch.map(({ id }) => id));
    const outcomes = answer.value.outcomes.filter(({ id }) => sent.has(id));
    if (outcomes.length === 0) return { end: 'failed', failure: nothingSaid };
    const confirmation = await replica.confirm({ teamId: server.team.id, outcomes });
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
  server: Server,
  transport: Transport,
): Promise<RoundEnd | null> {
  for (;;) {
    const { seq: after } = await replica.position();
    if (!(await isStillIn(replica, server))) return { end: 'moved' };
    const answer = await transport.pull(after);
    if (!answer.ok) return { end: 'failed', failure: answer.failure };
    const { entries, head } = answer.value;
    if (entries.length > 0) {
      await replica.showState({ state: 'syncing', sentence: 'Reading what the team wrote.' });
    }
    const confirmation = await replica.confirm({
      teamId: server.team.id,
      pulled: { ...answer.value, after },
    });
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

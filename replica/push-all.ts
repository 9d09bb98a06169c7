/** Sends what waits, in order, until nothing is left that this server can take. */
import type { Mutation } from '#sync/mutation.ts';
import { batchSize, type PushOutcome } from '#sync/protocol.ts';
import type { Server } from './database.ts';
import type { CallFailure } from './failure.ts';
import type { Replica } from './replica.ts';
import type { RoundEnd } from './round.ts';
import type { Transport } from './transport.ts';

/** One round's way to one server. */
export interface Line {
  replica: Replica;
  server: Server;
  transport: Transport;
  /** What the last push was answered, as long as it is not written down: it waits for the page of the log that follows. */
  answered: readonly PushOutcome[];
}

/** Null where everything was answered, or waits until the server is updated. */
export async function pushAll(line: Line): Promise<RoundEnd | null> {
  const { replica, server, transport } = line;
  let most = Infinity;
  for (;;) {
    const version = transport.version();
    const waiting = await replica.outgoing(server, version);
    if (waiting === null) return { end: 'moved' };
    if (waiting.length === 0) return null;
    const batch = waiting.slice(0, most);
    const [answer] = await Promise.all([
      transport.push(batch),
      replica.showState({ state: 'syncing', sentence: 'Sending your work to the team.' }),
    ]);
    if (!answer.ok) {
      // The server turned out to be an older one: less of the outbox can be said to it.
      if (answer.failure.kind === 'version' && transport.version() < version) continue;
      if (!isAboutContent(answer.failure)) return { end: 'failed', failure: answer.failure };
      // One mutation that the server cannot take must not hold back the others: find it by halves.
      if (batch.length > 1) most = Math.ceil(batch.length / 2);
      else await setAside(replica, server.team.id, batch, answer.failure.sentence);
      continue;
    }
    const sent = new Set(batch.map(({ id }) => id));
    const outcomes = answer.value.outcomes.filter(({ id }) => sent.has(id));
    if (outcomes.length === 0) return { end: 'failed', failure: nothingSaid };
    // The last of it is written together with what the log now holds of it: half of the writing. A refusal is told at once.
    const isTaken = outcomes.every(({ outcome }) => outcome === 'applied');
    if (isTaken && waiting.length < batchSize && outcomes.length === waiting.length) {
      line.answered = outcomes;
      return null;
    }
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

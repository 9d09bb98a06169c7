/** Takes the server's word into the copy on this device, in one transaction: outcomes of a push, entries of a pull. */
import { brokenLink, type Entry } from '#sync/entry.ts';
import type { PullAnswer, PushOutcome } from '#sync/protocol.ts';
import type { OutboxRow, Position, ReplicaDatabase } from './database.ts';
import { membershipOf } from './self.ts';
import { writeRebased } from './write-rebased.ts';

export interface ServerWord {
  /** The team that was asked. An answer that comes after this device left it is not taken. */
  teamId: string;
  /** What became of pushed mutations. */
  outcomes?: readonly PushOutcome[];
  /** What the log holds after the place that was asked for. */
  pulled?: PullAnswer & { after: number };
}

/** `stopped`: nothing was taken, and nothing more will be until the log is read again from its start. */
export type Confirmation = { state: 'confirmed' } | { state: 'stopped'; sentence: string };

/** Takes both in one transaction, so that a browser killed at any point finds either all of it or nothing. */
export async function confirm(
  database: ReplicaDatabase,
  { teamId, outcomes = [], pulled }: ServerWord,
  at: string,
): Promise<Confirmation> {
  const { membership, position, records, shadows, outbox, refused } = database;
  const tables = [membership, position, records, shadows, outbox, refused];
  return await database.transaction('rw', tables, async (): Promise<Confirmation> => {
    const { server } = await membershipOf(database);
    if (server?.team.id !== teamId) return { state: 'confirmed' };
    const cursor = await position.get('cursor');
    if (cursor === undefined) throw new Error('The copy on this device has no cursor.');
    if (cursor.stopped !== null) return { state: 'stopped', sentence: cursor.stopped };
    const anyRefused = await settle(database, outcomes, at);
    // An overlap is in the records already; an answer from ahead was asked for before the log was read again.
    const isUsable = pulled !== undefined && pulled.after <= cursor.seq;
    const entries = isUsable ? pulled.entries.filter(({ seq }) => seq > cursor.seq) : [];
    const fault =
      (isUsable ? faultIn(teamId, pulled, entries, cursor) : null) ??
      (entries.length > 0 || anyRefused ? await writeRebased(database, { entries, at }) : null);
    return fault === null ? { state: 'confirmed' } : await stop(database, cursor, fault);
  });
}

/** Notes what the server answered to a push. True where something was refused, so that its effect has to be undone. */
async function settle(
  { outbox, refused }: ReplicaDatabase,
  outcomes: readonly PushOutcome[],
  at: string,
): Promise<boolean> {
  const rows = await outbox
    .where('id')
    .anyOf(outcomes.map(({ id }) => id))
    .toArray();
  const waiting = new Map(rows.map((row) => [row.id, row]));
  const acknowledged: OutboxRow[] = [];
  const dropped: number[] = [];
  for (const outcome of outcomes) {
    const row = waiting.get(outcome.id);
    if (row === undefined) continue;
    if (outcome.outcome === 'applied') {
      acknowledged.push({ ...row, seq: outcome.seq });
      continue;
    }
    const { id, mutation } = row;
    await refused.put({ id, mutation, refusal: outcome.refusal, outcome: 'refused', at });
    dropped.push(row.order);
  }
  await outbox.bulkPut(acknowledged);
  await outbox.bulkDelete(dropped);
  return dropped.length > 0;
}

/** What is wrong with a pull, to stand in a sentence. */
function faultIn(
  teamId: string,
  { head }: PullAnswer,
  entries: readonly Entry[],
  cursor: Position,
): string | null {
  const stranger = entries.find((entry) => entry.teamId !== teamId);
  if (stranger !== undefined) return `entry ${stranger.seq} is of another team`;
  const broken = brokenLink(entries, cursor);
  if (broken !== null) return broken;
  const { seq, hash } = entries.at(-1) ?? cursor;
  if (head.seq < seq) return `it ends at entry ${head.seq}, and this device has seen entry ${seq}`;
  return head.seq === seq && head.hash !== hash ? `entry ${seq} is another one than before` : null;
}

async function stop(
  { position }: ReplicaDatabase,
  cursor: Position,
  fault: string,
): Promise<Confirmation> {
  const sentence = `The team's log does not hold together: ${fault}. Nothing more is taken from it. Tell an owner of the team.`;
  await position.put({ ...cursor, stopped: sentence });
  return { state: 'stopped', sentence };
}

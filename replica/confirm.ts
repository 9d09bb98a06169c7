/** Takes the server's word into the copy on this device, in one transaction: outcomes of a push, entries of a pull. */
import type { Member } from '#domain/team.ts';
import { brokenLink, type Entry } from '#sync/entry.ts';
import type { PullAnswer, PushOutcome } from '#sync/protocol.ts';
import type { OutboxRow, Position, ReplicaDatabase } from './database.ts';
import { touches } from '#sync/reducer.ts';
import { oweCaptures } from './named-captures.ts';
import type { Snapshot } from './read-snapshot.ts';
import { rowOf, rowsOf } from './record-row.ts';
import { cursorOf } from './round-reads.ts';
import { membershipOf } from './self.ts';
import { asSettled, settle } from './settle.ts';
import { isInHistory, tellRaces } from './tell-races.ts';
import { replayAll, writeRebased } from './write-rebased.ts';

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
  // Whoever takes entries goes through all that waits: it is read once.
  const needsAll = (pulled?.entries.length ?? 0) > 0;
  return await settling(database, { teamId, needsAll }, async (cursor, self, all) => {
    // An overlap is in the records already; an answer from ahead was asked for before the log was read again.
    const isUsable = pulled !== undefined && pulled.after <= cursor.seq;
    const entries = isUsable ? pulled.entries.filter(({ seq }) => seq > cursor.seq) : [];
    const unsound = isUsable ? faultIn(teamId, pulled, entries, cursor) : null;
    const { acknowledged, dropped, known } = await settle(database, { outcomes, cursor, all, at });
    const gone = [...dropped, ...known];
    const arriving = new Set(entries.map(({ mutation }) => mutation.id));
    await database.outbox.bulkPut(acknowledged.filter(({ id }) => !arriving.has(id)));
    const fault =
      unsound ??
      (entries.length > 0 || gone.length > 0
        ? await writeRebased(database, {
            entries,
            dropped: gone,
            ...(all !== null && { waiting: asSettled(all, acknowledged, gone) }),
            cursor,
            self,
            at,
          })
        : null);
    if (fault !== null) {
      await database.outbox.bulkPut(acknowledged.filter(({ id }) => arriving.has(id)));
      return await stop(database, cursor, fault);
    }
    await tellOfKnown(database, known, at);
    return { state: 'confirmed' };
  });
}

/** Takes all records at a place that the log has reached, in the stead of the entries up to there (rule RS5). */
export async function confirmSnapshot(
  database: ReplicaDatabase,
  teamId: string,
  { head, records }: Snapshot,
  at: string,
): Promise<Confirmation> {
  return await settling(database, { teamId, needsAll: true }, async (cursor, _self, all) => {
    if (head.seq <= cursor.seq || cursor.isByLog === true) return { state: 'confirmed' };
    const { outbox } = database;
    const waiting = all ?? [];
    const known = waiting.filter(({ seq }) => seq !== null && seq <= head.seq);
    // One request for all, where it is all: after years offline that is thousands.
    if (known.length === waiting.length) await outbox.clear();
    else await outbox.bulkDelete(known.map(({ order }) => order));
    await database.records.clear();
    await database.shadows.clear();
    await database.records.bulkPut(records.map((record) => rowOf(record, 0)));
    await database.position.update('cursor', head);
    await replayAll(database);
    await tellOfKnown(database, known, at);
    return { state: 'confirmed' };
  });
}

/** Runs a change of the copy of this team, unless this device left it or took nothing more from it. */
async function settling(
  database: ReplicaDatabase,
  { teamId, needsAll }: { teamId: string; needsAll: boolean },
  change: (cursor: Position, self: Member, all: OutboxRow[] | null) => Promise<Confirmation>,
): Promise<Confirmation> {
  const { membership, position, records, shadows, outbox, refused, captures } = database;
  const tables = [membership, position, records, shadows, outbox, refused, captures];
  return await database.transaction('rw', tables, async (): Promise<Confirmation> => {
    const [{ server, member }, cursor, all] = await Promise.all([
      membershipOf(database),
      cursorOf(database),
      needsAll ? outbox.toArray() : null,
    ]);
    if (server?.team.id !== teamId) return { state: 'confirmed' };
    return cursor.stopped === null
      ? await change(cursor, member, all)
      : { state: 'stopped', sentence: cursor.stopped };
  });
}

/** Own work whose entries came with a snapshot: its captures are due, and its author is told of lost races all the same. */
async function tellOfKnown(
  database: ReplicaDatabase,
  known: readonly OutboxRow[],
  at: string,
): Promise<void> {
  if (known.length === 0) return;
  const { member } = await membershipOf(database);
  const notes = await rowsOf(
    database,
    known.flatMap(({ mutation }) => touches(mutation, member.id)),
  );
  const lost = known.filter((row) => isInHistory(row, member.id, notes));
  await tellRaces(database, lost, at);
  await oweCaptures(database, known);
}

/** What is wrong with a pull, to stand in a sentence. */
function faultIn(
  teamId: string,
  { head, after }: PullAnswer & { after: number },
  entries: readonly Entry[],
  cursor: Position,
): string | null {
  const stranger = entries.find((entry) => entry.teamId !== teamId);
  if (stranger !== undefined) return `entry ${stranger.seq} is of another team`;
  const broken = brokenLink(entries, cursor);
  if (broken !== null) return broken;
  const { seq, hash } = entries.at(-1) ?? cursor;
  // An answer that was asked for before the cursor moved on may come late: its head was the newest then.
  if (head.seq < seq && entries.length === 0 && after < cursor.seq) return null;
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

/** Writes what a rebase gives: records, shadows, outbox, cursor, and what authors have to be told. */
import type { Member } from '#domain/team.ts';
import type { Entry } from '#sync/entry.ts';
import { keyText, type TeamRecord } from '#sync/records.ts';
import type { Refusal } from '#sync/refusal.ts';
import type { OutboxRow, Position, RecordRow, ReplicaDatabase } from './database.ts';
import { heldOf, writeRecords } from './held-records.ts';
import { oweCaptures } from './named-captures.ts';
import { keysOf, memberRecord, rebase } from './rebase.ts';
import { recordOf } from './record-row.ts';
import { selfOf } from './self.ts';
import { tellRaces } from './tell-races.ts';
import { affectedBy, writesOf } from './writes-of.ts';

export interface RebaseWork {
  entries: readonly Entry[];
  /** Work that is pending no more, and is not in these entries. */
  dropped?: readonly OutboxRow[];
  /** All that waits, where it was read. */
  waiting?: readonly OutboxRow[];
  /** Where the entries follow on; absent where there are none. */
  cursor?: Position;
  /** Who writes on this device, where it was read. */
  self?: Member;
  at: string;
}

/**
 * Restores, applies, replays and writes, inside the caller's transaction; moves the cursor to the last entry. Nothing is
 * written, and the fault is given, where the entries do not fit this version's reducer.
 */
export async function writeRebased(
  database: ReplicaDatabase,
  { entries, dropped = [], at, waiting: known, cursor, self: member }: RebaseWork,
): Promise<string | null> {
  const { position, outbox } = database;
  const self = member ?? (await selfOf(database));
  const waiting = known ?? (await outbox.toArray());
  const arriving = new Set(entries.map(({ mutation }) => mutation.id));
  const arrived = waiting.filter(({ id }) => arriving.has(id));
  const remaining = waiting.filter(({ id }) => !arriving.has(id));
  const changing = [
    ...entries,
    ...[...arrived, ...dropped].map(({ mutation }) => ({ mutation, author: self.id })),
  ].flatMap(writesOf);
  const { affected, stale } = affectedBy(changing, remaining, self.id);
  const pending = affected.map(({ mutation }) => mutation);
  const written = [...waiting, ...dropped].flatMap(({ mutation }) =>
    writesOf({ mutation, author: self.id }),
  );
  const [held, takenBack] = await Promise.all([
    heldOf(database, {
      keys: [...keysOf({ entries, pending, self }), ...stale.values()],
      shadowed: [...written, memberRecord(self)],
      stale,
      again: affected.flatMap(({ mutation }) => writesOf({ mutation, author: self.id })),
    }),
    refusedAmong(database, arriving),
  ]);
  const shown = new Map([...held.rows].filter(([key]) => !stale.has(key)).map(pairOf));
  const rebased = rebase({ confirmed: held.confirmed, entries, pending, shown, self });
  if (!rebased.ok) return rebased.fault;

  const isAll =
    affected.length === remaining.length && [...held.pending].every((key) => stale.has(key));
  const last = entries.at(-1);
  // Side by side: each wait within a transaction is a way to the browser's database and back.
  await Promise.all([
    writeRecords(database, { held, stale, rebased, isAll }),
    leaveOutbox(database, arrived, remaining),
    outbox.bulkPut(affected.flatMap((row) => judgedAnew(row, rebased.refusals) ?? [])),
    database.refused.bulkDelete(takenBack),
    tellRaces(
      database,
      arrived.filter(({ id }) => rebased.lostRaces.has(id)),
      at,
    ),
    oweCaptures(database, arrived),
    last && cursor && position.put({ ...cursor, seq: last.seq, hash: last.hash }),
  ]);
  return null;
}

/** A call that was refused and came to the server again later may have been taken: then the log says so, not the refusal. */
async function refusedAmong(
  { refused }: ReplicaDatabase,
  arriving: ReadonlySet<string>,
): Promise<string[]> {
  if (arriving.size === 0) return [];
  const told = await refused.toArray();
  return told.flatMap(({ id, outcome }) => (outcome === 'refused' && arriving.has(id) ? [id] : []));
}

/** One request for a run of rows costs less than one each. */
async function leaveOutbox(
  { outbox }: ReplicaDatabase,
  arrived: readonly OutboxRow[],
  remaining: readonly OutboxRow[],
): Promise<void> {
  const last = arrived.at(-1)?.order;
  if (last === undefined) return;
  if (remaining.length === 0) await outbox.clear();
  else if (remaining.every(({ order }) => order > last)) {
    await outbox.where('order').belowOrEqual(last).delete();
  } else await outbox.bulkDelete(arrived.map(({ order }) => order));
}

/** Replays everything that waits on the confirmed records, as when its author or the records have become others. */
export async function replayAll(database: ReplicaDatabase): Promise<void> {
  const { outbox, shadows } = database;
  const self = await selfOf(database);
  const waiting = await outbox.toArray();
  const pending = waiting.map(({ mutation }) => mutation);
  const stale = new Map((await shadows.toArray()).map((shadow) => [keyText(shadow), shadow]));
  const keys = [...keysOf({ entries: [], pending, self }), ...stale.values()];
  const shadowed = [...stale.values()];
  const held = await heldOf(database, { keys, shadowed, stale, again: keys });
  const rebased = rebase({ confirmed: held.confirmed, entries: [], pending, self });
  if (!rebased.ok) throw new Error(rebased.fault);
  await writeRecords(database, { held, stale, rebased, isAll: true });
  await outbox.bulkPut(waiting.flatMap((row) => judgedAnew(row, rebased.refusals) ?? []));
}

function pairOf([key, row]: [string, RecordRow]): [string, TeamRecord] {
  return [key, recordOf(row)];
}

/** The outbox row with what the replay says of it; null where that is nothing new. */
function judgedAnew(row: OutboxRow, refusals: ReadonlyMap<string, Refusal>): OutboxRow | null {
  const refusal = refusals.get(row.id) ?? null;
  return refusal?.sentence === row.refusal?.sentence ? null : { ...row, refusal };
}

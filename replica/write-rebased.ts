/** Writes what a rebase gives: records, shadows, outbox, cursor, and what authors have to be told. */
import type { Entry } from '#sync/entry.ts';
import { keyText, type RecordKey, type TeamRecord } from '#sync/records.ts';
import type { Refusal } from '#sync/refusal.ts';
import type { OutboxRow, RecordRow, RefusedRow, ReplicaDatabase } from './database.ts';
import { oweCaptures } from './named-captures.ts';
import { keysOf, rebase, type Rebased } from './rebase.ts';
import { recordOf, rowOf, rowsOf } from './record-row.ts';
import { selfOf } from './self.ts';
import { tellRaces } from './tell-races.ts';
import { affectedBy, writesOf } from './writes-of.ts';

export interface RebaseWork {
  entries: readonly Entry[];
  /** Work that is pending no more, and is not in these entries. */
  dropped?: readonly OutboxRow[];
  at: string;
}

/**
 * Restores, applies, replays and writes, inside the caller's transaction; moves the cursor to the last entry. Nothing is
 * written, and the fault is given, where the entries do not fit this version's reducer.
 */
export async function writeRebased(
  database: ReplicaDatabase,
  { entries, dropped = [], at }: RebaseWork,
): Promise<string | null> {
  const { position, outbox } = database;
  const self = await selfOf(database);
  const waiting = await outbox.orderBy('order').toArray();
  const arriving = new Set(entries.map(({ mutation }) => mutation.id));
  const arrived = waiting.filter(({ id }) => arriving.has(id));
  const remaining = waiting.filter(({ id }) => !arriving.has(id));
  const changing = [
    ...entries,
    ...[...arrived, ...dropped].map(({ mutation }) => ({ mutation, author: self.id })),
  ].flatMap(writesOf);
  const { affected, stale } = affectedBy(changing, remaining, self.id);
  const pending = affected.map(({ mutation }) => mutation);
  const rows = await rowsOf(database, [...keysOf({ entries, pending, self }), ...stale.values()]);
  const confirmed = await confirmedOf(database, rows);
  const shown = new Map([...rows].filter(([key]) => !stale.has(key)).map(pairOf));
  const rebased = rebase({ confirmed, entries, pending, shown, self });
  if (!rebased.ok) return rebased.fault;

  const isAll = affected.length === remaining.length;
  await writeRecords(database, { rows, stale, confirmed, rebased, isAll });
  if (remaining.length === 0) await outbox.clear();
  else await outbox.bulkDelete(arrived.map(({ order }) => order));
  await outbox.bulkPut(affected.flatMap((row) => judgedAnew(row, rebased.refusals) ?? []));
  await tellRaces(
    database,
    arrived.filter(({ id }) => rebased.lostRaces.has(id)),
    at,
  );
  await takeBack(database, arriving);
  await oweCaptures(database, arrived);
  const last = entries.at(-1);
  if (last !== undefined) await position.update('cursor', { seq: last.seq, hash: last.hash });
  return null;
}

/** A call that was refused and came to the server again later may have been taken: then the log says so, not the refusal. */
async function takeBack(
  { refused }: ReplicaDatabase,
  arriving: ReadonlySet<string>,
): Promise<void> {
  const isTaken = ({ id, outcome }: RefusedRow) => outcome === 'refused' && arriving.has(id);
  const taken = await refused.filter(isTaken).primaryKeys();
  await refused.bulkDelete(taken);
}

/** Replays everything that waits on the confirmed records, as when its author or the records have become others. */
export async function replayAll(database: ReplicaDatabase): Promise<void> {
  const { outbox, shadows } = database;
  const self = await selfOf(database);
  const waiting = await outbox.orderBy('order').toArray();
  const pending = waiting.map(({ mutation }) => mutation);
  const stale = new Map((await shadows.toArray()).map((shadow) => [keyText(shadow), shadow]));
  const keys = [...keysOf({ entries: [], pending, self }), ...stale.values()];
  const rows = await rowsOf(database, keys);
  const confirmed = await confirmedOf(database, rows);
  const rebased = rebase({ confirmed, entries: [], pending, self });
  if (!rebased.ok) throw new Error(rebased.fault);
  await writeRecords(database, { rows, stale, confirmed, rebased, isAll: true });
  await outbox.bulkPut(waiting.flatMap((row) => judgedAnew(row, rebased.refusals) ?? []));
}

function pairOf([key, row]: [string, RecordRow]): [string, TeamRecord] {
  return [key, recordOf(row)];
}

/** From so many rows on a table is read whole. */
const readTogether = 50;

/** The confirmed state of these rows: their own, or that of their shadows. */
async function confirmedOf(
  { shadows }: ReplicaDatabase,
  rows: ReadonlyMap<string, RecordRow>,
): Promise<Map<string, TeamRecord>> {
  const changed = [...rows.values()].filter(({ pending }) => pending === 1);
  // One request for all of them costs less than one each.
  const kept =
    changed.length > readTogether
      ? await shadows.toArray()
      : await shadows.bulkGet(changed.map(({ kind, id }) => [kind, id]));
  const before = new Map(
    kept.flatMap((shadow) => (shadow === undefined ? [] : [[keyText(shadow), shadow.confirmed]])),
  );
  const confirmed = new Map<string, TeamRecord>();
  for (const [key, row] of rows) {
    const record = row.pending === 0 ? recordOf(row) : (before.get(key) ?? null);
    if (record !== null) confirmed.set(key, record);
  }
  return confirmed;
}

interface Writing {
  rows: ReadonlyMap<string, RecordRow>;
  /** The records that pending mutations may show otherwise than before. */
  stale: ReadonlyMap<string, RecordKey>;
  confirmed: ReadonlyMap<string, TeamRecord>;
  rebased: Rebased;
  /** Everything that is pending was replayed: no other shadow is needed. */
  isAll: boolean;
}

async function writeRecords(
  { records, shadows }: ReplicaDatabase,
  { rows, stale, confirmed: before, rebased: { confirmed, overlay }, isAll }: Writing,
): Promise<void> {
  const puts: RecordRow[] = [];
  const gone: RecordRow[] = [];
  const now = (key: string) => confirmed.get(key) ?? before.get(key);
  for (const record of overlay.values()) puts.push(rowOf(record, 1));
  for (const [key, record] of confirmed) if (!overlay.has(key)) puts.push(rowOf(record, 0));
  for (const key of stale.keys()) {
    const row = rows.get(key);
    if (row?.pending !== 1 || overlay.has(key) || confirmed.has(key)) continue;
    const restored = now(key);
    if (restored === undefined) gone.push(row);
    else puts.push(rowOf(restored, 0));
  }
  // A row that comes out as it went in is left alone: each write wakes the live queries of every page.
  await records.bulkPut(
    puts.filter((put) => JSON.stringify(put) !== JSON.stringify(rows.get(keyText(put)))),
  );
  await records.bulkDelete(gone.map(({ kind, id }) => [kind, id]));
  const settled = [...stale.values()].filter((key) => rows.get(keyText(key))?.pending === 1);
  if (isAll) await shadows.clear();
  else await shadows.bulkDelete(settled.map(({ kind, id }) => [kind, id]));
  await shadows.bulkPut(
    [...overlay].map(([key, { kind, id }]) => ({ kind, id, confirmed: now(key) ?? null })),
  );
}

/** The outbox row with what the replay says of it; null where that is nothing new. */
function judgedAnew(row: OutboxRow, refusals: ReadonlyMap<string, Refusal>): OutboxRow | null {
  const refusal = refusals.get(row.id) ?? null;
  return refusal?.sentence === row.refusal?.sentence ? null : { ...row, refusal };
}

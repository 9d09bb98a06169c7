/** Writes what a rebase gives: records, shadows, outbox, cursor, and what authors have to be told. */
import type { Entry } from '#sync/entry.ts';
import { keyText, type TeamRecord } from '#sync/records.ts';
import { refuse, type Refusal } from '#sync/refusal.ts';
import type { OutboxRow, RecordRow, ReplicaDatabase } from './database.ts';
import { keysOf, rebase, type Rebased } from './rebase.ts';
import { recordOf, rowOf, rowsOf } from './record-row.ts';
import { selfOf } from './self.ts';

const lostRace = refuse(
  'conflict',
  'This note had been changed before your edit arrived. Your words are kept in its history.',
);

/**
 * Restores, applies, replays and writes, inside the caller's transaction; moves the cursor to the last entry. Nothing is
 * written, and the fault is given, where the entries do not fit this version's reducer.
 */
export async function writeRebased(
  database: ReplicaDatabase,
  { entries, at }: { entries: readonly Entry[]; at: string },
): Promise<string | null> {
  const { position, outbox, shadows } = database;
  const self = await selfOf(database);
  const arrived = new Set(entries.map(({ mutation }) => mutation.id));
  const waiting = await outbox.orderBy('order').toArray();
  const remaining = waiting.filter(({ id }) => !arrived.has(id));
  const pending = remaining.map(({ mutation }) => mutation);
  const before = await shadows.toArray();
  const rows = await rowsOf(database, [...keysOf({ entries, pending, self }), ...before]);

  const confirmed = new Map<string, TeamRecord>();
  for (const [key, row] of rows) if (row.pending === 0) confirmed.set(key, recordOf(row));
  for (const shadow of before) {
    if (shadow.confirmed !== null) confirmed.set(keyText(shadow), shadow.confirmed);
  }
  const rebased = rebase({ confirmed, entries, pending, self });
  if (!rebased.ok) return rebased.fault;

  await writeRecords(database, rows, confirmed, rebased);
  await outbox.bulkDelete(waiting.filter(({ id }) => arrived.has(id)).map(({ order }) => order));
  await outbox.bulkPut(remaining.flatMap((row) => judgedAnew(row, rebased.refusals) ?? []));
  await tellRaces(
    database,
    waiting.filter(({ id }) => arrived.has(id)),
    rebased.lostRaces,
    at,
  );
  const last = entries.at(-1);
  if (last !== undefined) {
    await position.put({ id: 'cursor', seq: last.seq, hash: last.hash, stopped: null });
  }
  return null;
}

async function writeRecords(
  { records, shadows }: ReplicaDatabase,
  rows: ReadonlyMap<string, RecordRow>,
  confirmedBefore: ReadonlyMap<string, TeamRecord>,
  { confirmed, overlay }: Rebased,
): Promise<void> {
  const puts: RecordRow[] = [];
  const confirmedNow = (key: string) => confirmed.get(key) ?? confirmedBefore.get(key);
  for (const record of overlay.values()) puts.push(rowOf(record, 1));
  for (const [key, record] of confirmed) if (!overlay.has(key)) puts.push(rowOf(record, 0));
  const gone: RecordRow[] = [];
  for (const [key, row] of rows) {
    if (row.pending === 0 || overlay.has(key) || confirmed.has(key)) continue;
    const restored = confirmedNow(key);
    if (restored === undefined) gone.push(row);
    else puts.push(rowOf(restored, 0));
  }
  // A row that comes out as it went in is left alone: each write wakes the live queries of every page.
  await records.bulkPut(
    puts.filter((put) => JSON.stringify(put) !== JSON.stringify(rows.get(keyText(put)))),
  );
  await records.bulkDelete(gone.map(({ kind, id }) => [kind, id]));
  await shadows.clear();
  await shadows.bulkPut(
    [...overlay.values()].map(({ kind, id }) => ({
      kind,
      id,
      confirmed: confirmedNow(keyText({ kind, id })) ?? null,
    })),
  );
}

/** The outbox row with what the replay says of it; null where that is nothing new. */
function judgedAnew(row: OutboxRow, refusals: ReadonlyMap<string, Refusal>): OutboxRow | null {
  const refusal = refusals.get(row.id) ?? null;
  return refusal?.sentence === row.refusal?.sentence ? null : { ...row, refusal };
}

async function tellRaces(
  { refused }: ReplicaDatabase,
  own: readonly OutboxRow[],
  lostRaces: ReadonlySet<string>,
  at: string,
): Promise<void> {
  await refused.bulkPut(
    own
      .filter(({ id }) => lostRaces.has(id))
      .map(({ id, mutation }) => ({
        id,
        mutation,
        refusal: lostRace,
        outcome: 'lost race' as const,
        at,
      })),
  );
}

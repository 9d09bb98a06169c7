/** The records that a rebase has to have in hand, read with as few requests as can be, and written back where they changed. */
import { keyText, type RecordKey, type TeamRecord } from '#sync/records.ts';
import type { RecordRow, ReplicaDatabase } from './database.ts';
import type { Rebased } from './rebase.ts';
import { recordOf, rowOf, rowsOf } from './record-row.ts';

export interface Wanted {
  keys: readonly RecordKey[];
  /** No record outside of these has a shadow. */
  shadowed: readonly RecordKey[];
  /** The records that pending mutations may show otherwise than before. */
  stale: ReadonlyMap<string, RecordKey>;
  /** What pending mutations change once more: their rows may come out as they were. */
  again: readonly RecordKey[];
}

/** By `keyText`. */
export interface Held {
  /** The confirmed state. */
  confirmed: Map<string, TeamRecord>;
  /** As they stand in the table; that of a stale record with a shadow only where it is changed once more. */
  rows: Map<string, RecordRow>;
  /** Those that have a shadow. */
  pending: Set<string>;
}

/** From so many keys on a table is read whole, if they are a good part of it. */
const readTogether = 50;

export async function heldOf(database: ReplicaDatabase, wanted: Wanted): Promise<Held> {
  const keys = new Map(wanted.keys.map((key) => [keyText(key), key]));
  const shadows = await shadowsOf(database, keys, wanted.shadowed);
  const again = new Set(wanted.again.map(keyText));
  // Under a shadow lies the confirmed state: the row on top of it is of no use where it is given up.
  const isNeedless = (text: string) =>
    shadows.has(text) && wanted.stale.has(text) && !again.has(text);
  const rows = await rowsOf(
    database,
    [...keys].flatMap(([text, key]) => (isNeedless(text) ? [] : [key])),
  );
  const confirmed = new Map<string, TeamRecord>();
  for (const [text, row] of rows) if (row.pending === 0) confirmed.set(text, recordOf(row));
  for (const [text, record] of shadows) if (record !== null) confirmed.set(text, record);
  return { confirmed, rows, pending: new Set(shadows.keys()) };
}

/** The confirmed state under each key that has a shadow; null where there is none. */
async function shadowsOf(
  { shadows }: ReplicaDatabase,
  keys: ReadonlyMap<string, RecordKey>,
  shadowed: readonly RecordKey[],
): Promise<Map<string, TeamRecord | null>> {
  const possible = new Set(shadowed.map(keyText));
  const asked = [...keys].flatMap(([text, key]) => (possible.has(text) ? [key] : []));
  if (asked.length === 0) return new Map();
  const kept =
    asked.length > readTogether && asked.length * 4 > possible.size
      ? await shadows.toArray()
      : await shadows.bulkGet(asked.map(({ kind, id }) => [kind, id]));
  return new Map(
    kept.flatMap((shadow) => {
      const text = shadow === undefined ? '' : keyText(shadow);
      return shadow !== undefined && keys.has(text) ? [[text, shadow.confirmed] as const] : [];
    }),
  );
}

export interface Writing {
  held: Held;
  stale: ReadonlyMap<string, RecordKey>;
  rebased: Rebased;
  /** Everything that is pending was replayed: no other shadow is needed. */
  isAll: boolean;
}

export async function writeRecords(
  { records, shadows }: ReplicaDatabase,
  { held, stale, rebased: { confirmed, overlay }, isAll }: Writing,
): Promise<void> {
  const puts: RecordRow[] = [];
  const gone: RecordKey[] = [];
  const now = (text: string) => confirmed.get(text) ?? held.confirmed.get(text);
  const settled = [...stale].filter(([text]) => held.pending.has(text));
  for (const record of overlay.values()) puts.push(rowOf(record, 1));
  for (const [text, record] of confirmed) if (!overlay.has(text)) puts.push(rowOf(record, 0));
  for (const [text, key] of settled) {
    if (overlay.has(text) || confirmed.has(text)) continue;
    const restored = now(text);
    if (restored === undefined) gone.push(key);
    else puts.push(rowOf(restored, 0));
  }
  // A row that comes out as it went in is left alone: each write wakes the live queries of every page.
  await Promise.all([
    records.bulkPut(puts.filter((put) => !isSame(put, held.rows.get(keyText(put))))),
    records.bulkDelete(gone.map(({ kind, id }) => [kind, id])),
    isAll ? shadows.clear() : shadows.bulkDelete(settled.map(([, { kind, id }]) => [kind, id])),
  ]);
  await shadows.bulkPut(
    [...overlay].map(([text, { kind, id }]) => ({ kind, id, confirmed: now(text) ?? null })),
  );
}

function isSame(put: RecordRow, row: RecordRow | undefined): boolean {
  return row?.pending === put.pending && JSON.stringify(put) === JSON.stringify(row);
}

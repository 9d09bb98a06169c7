/** Records in and out of their table. */
import { sql, type SqlBool } from 'kysely';
import type { Tables } from './tables.ts';
import { keyText, type RecordKey, type RecordKind, type TeamRecord } from '#sync/records.ts';
import type { TeamScope } from './in-team.ts';
import { insertRows } from './insert-rows.ts';
import { rowsByKey } from './rows-by-key.ts';

/** A record and the place of the entry that gave it this value. */
export interface PlacedRecord {
  record: TeamRecord;
  seq: number;
}

/** The records of these keys that exist, under the text of their key. */
export async function loadRecords(
  scope: TeamScope,
  keys: readonly RecordKey[],
): Promise<Map<string, TeamRecord>> {
  const idsByKind = new Map<RecordKind, Set<string>>();
  for (const { kind, id } of keys) {
    const ids = idsByKind.get(kind) ?? new Set();
    idsByKind.set(kind, ids.add(id));
  }
  const columns = ['kind', 'id', 'value'] as const;
  const found = new Map<string, TeamRecord>();
  for (const [kind, ids] of idsByKind) {
    const rows = await rowsByKey<Pick<Tables['records'], (typeof columns)[number]>>(
      scope,
      { table: 'records', key: 'id', columns, where: sql<SqlBool>`kind = ${kind}` },
      [...ids],
    );
    for (const row of rows) found.set(keyText(row), recordOf(row));
  }
  return found;
}

/** The records behind this one by kind and identifier, at most `limit`; from the first where there is none. */
export async function loadRecordsAfter(
  { teamId, tx }: TeamScope,
  last: RecordKey | null,
  limit: number,
): Promise<TeamRecord[]> {
  let query = tx
    .selectFrom('records')
    .select(['kind', 'id', 'value'])
    .where('team_id', '=', teamId)
    .orderBy('kind')
    .orderBy('id')
    .limit(limit);
  if (last !== null) {
    query = query.where(sql<boolean>`(kind, id) > (${last.kind}, ${last.id})`);
  }
  return (await query.execute()).map(recordOf);
}

const recordRows = {
  table: 'records',
  columns: [
    ['team_id', 'text'],
    ['kind', 'text'],
    ['id', 'text'],
    ['value', 'text'],
    ['seq', 'integer'],
  ],
  suffix:
    'on conflict (team_id, kind, id) do update set value = excluded.value, seq = excluded.seq',
} as const;

export async function saveRecords(
  scope: TeamScope,
  placed: readonly PlacedRecord[],
): Promise<void> {
  const rows = placed.map(({ record, seq }) => {
    return [scope.teamId, record.kind, record.id, JSON.stringify(record.value), seq];
  });
  await insertRows(scope, recordRows, rows);
}

/** Checked when it was reduced, and not judged again: a rule that is tightened later must not make old rows unreadable. */
export function recordOf(row: Pick<Tables['records'], 'kind' | 'id' | 'value'>): TeamRecord {
  return { kind: row.kind, id: row.id, value: JSON.parse(row.value) };
}

/** Records in and out of their table. */
import type { Tables } from './tables.ts';
import { keyText, type RecordKey, type RecordKind, type TeamRecord } from '#sync/records.ts';
import type { TeamScope } from './in-team.ts';

/** A record and the place of the entry that gave it this value. */
export interface PlacedRecord {
  record: TeamRecord;
  seq: number;
}

/** Rows to a statement; PostgreSQL takes 65,535 parameters and SQLite 32,766. */
const chunk = 200;

/** The records of these keys that exist, under the text of their key. */
export async function loadRecords(
  { teamId, tx }: TeamScope,
  keys: readonly RecordKey[],
): Promise<Map<string, TeamRecord>> {
  const idsByKind = new Map<RecordKind, Set<string>>();
  for (const { kind, id } of keys) {
    const ids = idsByKind.get(kind) ?? new Set();
    idsByKind.set(kind, ids.add(id));
  }
  const found = new Map<string, TeamRecord>();
  for (const [kind, ids] of idsByKind) {
    const rows = await tx
      .selectFrom('records')
      .select(['kind', 'id', 'value'])
      .where('team_id', '=', teamId)
      .where('kind', '=', kind)
      .where('id', 'in', [...ids])
      .execute();
    for (const row of rows) found.set(keyText(row), recordOf(row));
  }
  return found;
}

export async function saveRecords(
  { teamId, tx }: TeamScope,
  placed: readonly PlacedRecord[],
): Promise<void> {
  for (let from = 0; from < placed.length; from += chunk) {
    const rows = placed.slice(from, from + chunk).map(({ record, seq }) => ({
      team_id: teamId,
      kind: record.kind,
      id: record.id,
      value: JSON.stringify(record.value),
      seq,
    }));
    await tx
      .insertInto('records')
      .values(rows)
      .onConflict((clash) =>
        clash.columns(['team_id', 'kind', 'id']).doUpdateSet((row) => ({
          value: row.ref('excluded.value'),
          seq: row.ref('excluded.seq'),
        })),
      )
      .execute();
  }
}

/** Checked when it was reduced, and not judged again: a rule that is tightened later must not make old rows unreadable. */
export function recordOf(row: Pick<Tables['records'], 'kind' | 'id' | 'value'>): TeamRecord {
  return { kind: row.kind, id: row.id, value: JSON.parse(row.value) };
}

/**
 * The rows with these keys, whatever the database believes about the size of its tables. PostgreSQL takes a table that was
 * filled a moment ago for nearly empty, and then reads all of a team's rows to find five hundred.
 */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { TeamScope } from './in-team.ts';

/** Names of ours, never a caller's. */
export interface KeyedRows {
  table: 'entries' | 'records';
  key: 'mutation_id' | 'id';
  columns: readonly string[];
  /** What else holds of every row that is wanted. */
  where?: RawBuilder<SqlBool>;
}

/** In any order. The keys go as one parameter, so the statement's text is the same for one and for five hundred. */
export async function rowsByKey<Row>(
  { tx, kind, teamId }: TeamScope,
  { table, key, columns, where = sql<SqlBool>`true` }: KeyedRows,
  keys: readonly string[],
): Promise<Row[]> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const rows = sql`${names} from ${sql.table(table)} where team_id = ${teamId} and ${where}`;
  const query =
    kind === 'postgres'
      ? // One look into the index for each key: the limit keeps the planner from turning it into a join of its own.
        sql<Row>`select found.* from unnest(${keys}::text[]) as wanted (key)
          cross join lateral (select ${rows} and ${sql.ref(key)} = wanted.key limit 1) as found`
      : sql<Row>`select ${rows} and ${sql.ref(key)} in (select value from json_each(${JSON.stringify(keys)}))`;
  return (await query.execute(tx)).rows;
}

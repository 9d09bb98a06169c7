/** "One of these texts" as one parameter: the statement's text is the same for one and for five hundred. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database } from './database.ts';

/** A condition for `where`; the column is one of ours and never a caller's. */
export function oneOf(
  kind: Database['kind'],
  column: 'id' | 'mutation_id',
  texts: readonly string[],
): RawBuilder<SqlBool> {
  const name = sql.ref(column);
  return kind === 'postgres'
    ? sql<SqlBool>`${name} = any (${texts}::text[])`
    : sql<SqlBool>`${name} in (select value from json_each(${JSON.stringify(texts)}))`;
}

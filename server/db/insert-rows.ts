/**
 * Many rows in one statement, for the two tables that every push writes. Kysely would compile the same text anew for each
 * batch, which costs as much as the writing.
 */
import { CompiledQuery } from 'kysely';
import type { TeamScope } from './in-team.ts';

export interface Target {
  table: string;
  /** Columns with their PostgreSQL types, in the order of a row's values. */
  columns: readonly (readonly [name: string, type: 'text' | 'integer'])[];
  /** What follows the values: `on conflict …`, or nothing. */
  suffix?: string;
}

type Row = readonly (string | number)[];

/** Rows to a statement on SQLite: few enough for its parameters, always the same so that it stays prepared. */
const chunk = 50;

/** Writes the rows; none is nothing to do. */
export async function insertRows(
  { tx, kind }: Pick<TeamScope, 'tx' | 'kind'>,
  target: Target,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  if (kind === 'postgres') {
    // A column an array: the statement's text and its few parameters are the same for one row and for five hundred.
    const columns = target.columns.map((_, at) => rows.map((row) => row[at]));
    await tx.executeQuery(CompiledQuery.raw(unnested(target), columns));
    return;
  }
  for (let from = 0; from < rows.length; from += chunk) {
    const some = rows.slice(from, from + chunk);
    await tx.executeQuery(CompiledQuery.raw(listed(target, some.length), some.flat()));
  }
}

function unnested({ table, columns, suffix = '' }: Target): string {
  const arrays = columns.map(([, type], at) => `$${at + 1}::${type}[]`);
  return `insert into ${table} (${namesOf(columns)}) select * from unnest(${arrays.join(', ')}) ${suffix}`;
}

function listed({ table, columns, suffix = '' }: Target, count: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const rows = Array.from({ length: count }, () => row).join(', ');
  return `insert into ${table} (${namesOf(columns)}) values ${rows} ${suffix}`;
}

function namesOf(columns: Target['columns']): string {
  return columns.map(([name]) => name).join(', ');
}

/** Copies the rows of one table for one team from a database to another, and sums up what a table holds. */
import { createHash } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { TeamScope } from './in-team.ts';
import type { Tables } from './tables.ts';

export interface CopiedTable {
  name: keyof Tables;
  /** What tells the rows of a team apart. */
  key: readonly string[];
  /** Rows that are read and written at once. */
  page: number;
}

type Row = Record<string, unknown>;

/** How many rows a table has for a team, and a sum of all that stands in them, in whatever order they are read. */
export interface TableSum {
  rows: number;
  sum: string;
}

/** Copies in pages, within the two transactions; gives the sum of what was read. */
export async function copyTable(
  from: TeamScope,
  to: TeamScope,
  table: CopiedTable,
): Promise<TableSum> {
  const total = adder();
  for await (const rows of pagesOf(from, table)) {
    for (const row of rows) total.add(row);
    await insert(to, table, rows);
  }
  // PostgreSQL takes a table that it never looked at for empty, and would sort all of it for each page read back.
  if (to.kind === 'postgres') await sql`analyze ${sql.table(table.name)}`.execute(to.tx);
  return total.sum();
}

export async function sumOf(scope: TeamScope, table: CopiedTable): Promise<TableSum> {
  const total = adder();
  for await (const rows of pagesOf(scope, table)) for (const row of rows) total.add(row);
  return total.sum();
}

async function* pagesOf(
  { tx, teamId }: TeamScope,
  { name, key, page }: CopiedTable,
): AsyncGenerator<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  for (;;) {
    const values = key.map((column) => last?.[column]);
    const after = last === undefined ? sql`` : sql`and (${columns}) > (${sql.join(values)})`;
    const { rows } = await sql<Row>`select * from ${sql.table(name)}
      where team_id = ${teamId} ${after} order by ${columns} limit ${sql.lit(page)}`.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < page) return;
    last = rows.at(-1);
  }
}

async function insert({ tx, kind }: TeamScope, { name }: CopiedTable, rows: Row[]): Promise<void> {
  const columns = columnsOf(rows[0] ?? {});
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = kind === 'postgres' ? unnested(columns, rows) : listed(columns, rows);
  await sql`insert into ${sql.table(name)} (${names}) ${values}`.execute(tx);
}

/** A column an array: five hundred rows are as few parameters as one. */
function unnested(columns: readonly string[], rows: readonly Row[]): RawBuilder<unknown> {
  const arrays = columns.map((column) => {
    const values = rows.map((row) => row[column]);
    return sql`${values}::${sql.raw(typeOf(values))}[]`;
  });
  return sql`select * from unnest(${sql.join(arrays)})`;
}

/** No column of numbers or bytes may be empty, so one without either is text. */
function typeOf(values: readonly unknown[]): 'integer' | 'bytea' | 'text' {
  const some = values.find((value) => value !== null);
  if (typeof some === 'number') return 'integer';
  return some instanceof Uint8Array ? 'bytea' : 'text';
}

function listed(columns: readonly string[], rows: readonly Row[]): RawBuilder<unknown> {
  const tuples = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  return sql`values ${sql.join(tuples)}`;
}

function columnsOf(row: Row): string[] {
  return Object.keys(row).toSorted();
}

/**
 * Adds up the SHA-256 of each row: the two databases sort text differently, and a sum does not mind. Whoever could choose
 * rows so that two sums meet could as well write to the database.
 */
function adder(): { add: (row: Row) => void; sum: () => TableSum } {
  let rows = 0;
  let sum = 0n;
  return {
    add(row) {
      const values = columnsOf(row).map((column) => [column, plain(row[column])]);
      rows += 1;
      sum += BigInt(`0x${createHash('sha256').update(JSON.stringify(values)).digest('hex')}`);
    },
    sum: () => ({ rows, sum: BigInt.asUintN(256, sum).toString(16) }),
  };
}

function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
}

/** Copies the rows of one table for one team from a database to another, and sums up what a table holds. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
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

async function insert({ tx }: TeamScope, { name }: CopiedTable, rows: Row[]): Promise<void> {
  const columns = columnsOf(rows[0] ?? {});
  const tuples = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(tuples)}`.execute(tx);
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

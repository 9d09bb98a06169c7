/**
 * Whether a database file may be opened: its pages in order, and the end of each team's log in one chain up to its head. A
 * file that has grown large is not read whole at each start; what a crash can harm stands at the end.
 */
import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import { brokenLink, chainStart, type Entry } from '#sync/entry.ts';
import { fastHashOf } from './hash-entry.ts';

/** Bytes: 256 MB are read in about a second. */
const wholeUpTo = 256 * 1024 * 1024;

/** Links walked from the head backwards, over all teams. */
const links = 1000;

/** Throws an `Error` that says what is wrong, in words that fit into a sentence. */
export function checkSound(database: DatabaseSync, file: string, checkedWhole = wholeUpTo): void {
  if (statSync(file).size <= checkedWhole) {
    const verdict = database.prepare('pragma quick_check(1)').get()?.['quick_check'];
    if (verdict !== 'ok') throw new Error(`it is damaged: ${String(verdict)}`);
  }
  if (!hasLog(database)) return;
  // As of one moment: a server that runs on the file moves heads and entries on meanwhile.
  database.exec('begin');
  try {
    assertLogsHold(database);
  } finally {
    if (database.isTransaction) database.exec('rollback');
  }
}

function assertLogsHold(database: DatabaseSync): void {
  const heads = z.array(headRow).parse(database.prepare('select * from heads').all());
  const each = Math.max(1, Math.floor(links / Math.max(1, heads.length)));
  for (const head of heads) {
    const broken = brokenTail(database, head, each);
    if (broken !== null) throw new Error(`its log does not hold: ${broken}`);
  }
}

const headRow = z.object({ team_id: z.string(), seq: z.int(), hash: z.string() });

const entryRow = z.object({
  seq: z.int(),
  author: z.string(),
  at: z.string(),
  mutation: z.string(),
  previous: z.string(),
  hash: z.string(),
});

function hasLog(database: DatabaseSync): boolean {
  const tables = database
    .prepare("select count(*) as found from sqlite_schema where name in ('heads', 'entries')")
    .get();
  return tables?.['found'] === 2;
}

/** What does not hold in the last entries of a team; null where they lead to its head. */
function brokenTail(
  database: DatabaseSync,
  { team_id: teamId, seq, hash }: z.infer<typeof headRow>,
  length: number,
): string | null {
  const rows = z.array(entryRow).parse(
    database
      .prepare(
        `select seq, author, at, mutation, previous, hash from entries
          where team_id = ? order by seq desc limit ?`,
      )
      .all(teamId, length),
  );
  const tail = rows.toReversed().map((row): Entry => {
    return { ...row, teamId, mutation: JSON.parse(row.mutation) };
  });
  const last = tail.at(-1) ?? { seq: 0, hash: chainStart };
  if (last.seq !== seq || last.hash !== hash) {
    return `it ends at entry ${last.seq}, but its head is entry ${seq}`;
  }
  const [first] = tail;
  if (first === undefined) return null;
  const before = first.seq === 1 ? chainStart : first.previous;
  return brokenLink(tail, { seq: first.seq - 1, hash: before }, fastHashOf);
}

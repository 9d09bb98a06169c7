/** Entries in and out of their table. Checked when they came in, and not judged again: the log stays readable when a rule is tightened. */
import { sql, type RawBuilder } from 'kysely';
import type { Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { TeamScope } from './in-team.ts';
import { insertRows } from './insert-rows.ts';
import { oneOf } from './one-of.ts';

/** Bytes of mutations after which a page ends: five hundred of the largest would be too much for one text, and for one call. */
const largestPage = 8_000_000;

/** At most `limit` entries after a place, in order; fewer where they are large, but one at least where there is one. */
export async function loadEntries(
  scope: TeamScope,
  after: number,
  limit: number,
): Promise<Entry[]> {
  const rows = await entryRows(scope, after, limit);
  return rows.map((row) => ({
    ...row,
    teamId: scope.teamId,
    mutation: storedMutation(row.mutation),
  }));
}

/**
 * The same as JSON text, put together by the database: a stored mutation goes out as it was written, and five hundred
 * rows come as one value. Identifiers, moments and sums hold nothing that JSON would have to escape (`#domain/identity.ts`).
 */
export async function loadEntriesAsJson(
  { tx, teamId }: TeamScope,
  after: number,
  limit: number,
): Promise<string> {
  const { rows } = await sql<{ lines: string | null }>`
    select string_agg(line, ',' order by seq) as lines from (
      select seq, '{"teamId":"' || team_id || '","seq":' || seq || ',"author":"' || author
        || '","at":"' || at || '","mutation":' || mutation || ',"previous":"' || previous
        || '","hash":"' || hash || '"}' as line
      from entries where team_id = ${teamId} and seq > ${after}
        and seq <= ${lastOfPage(teamId, after, limit)}
    ) as page`.execute(tx);
  return `[${rows[0]?.lines ?? ''}]`;
}

/** The place at which a page ends. The lengths alone are read for it, not the texts. */
function lastOfPage(teamId: string, after: number, limit: number): RawBuilder<number> {
  return sql<number>`(
    select max(seq) from (
      select seq, sum(size) over (order by seq) - size as before from (
        select seq, octet_length(mutation) as size from entries
        where team_id = ${teamId} and seq > ${after} order by seq limit ${limit}
      ) as sizes
    ) as sums where before < ${largestPage}
  )`;
}

async function entryRows({ tx, teamId }: TeamScope, after: number, limit: number) {
  return tx
    .selectFrom('entries')
    .select(['seq', 'author', 'at', 'mutation', 'previous', 'hash'])
    .where('team_id', '=', teamId)
    .where('seq', '>', after)
    .where('seq', '<=', lastOfPage(teamId, after, limit))
    .orderBy('seq')
    .execute();
}

/** The entries that have these mutations' identifiers, under them. */
export async function loadEntriesOf(
  { tx, teamId, kind }: TeamScope,
  mutations: readonly Mutation[],
): Promise<Map<string, Pick<Entry, 'seq' | 'author' | 'mutation'>>> {
  const ids = mutations.map((mutation) => mutation.id);
  const rows = await tx
    .selectFrom('entries')
    .select(['mutation_id', 'seq', 'author', 'mutation'])
    .where('team_id', '=', teamId)
    .where(oneOf(kind, 'mutation_id', ids))
    .execute();
  return new Map(
    rows.map(({ mutation_id: id, seq, author, mutation }) => [
      id,
      { seq, author, mutation: storedMutation(mutation) },
    ]),
  );
}

const entryColumns = [
  ['team_id', 'text'],
  ['seq', 'integer'],
  ['mutation_id', 'text'],
  ['author', 'text'],
  ['at', 'text'],
  ['mutation', 'text'],
  ['previous', 'text'],
  ['hash', 'text'],
] as const;

export async function insertEntries(scope: TeamScope, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ teamId, seq, mutation, author, at, previous, hash }) => {
    return [teamId, seq, mutation.id, author, at, JSON.stringify(mutation), previous, hash];
  });
  await insertRows(scope, { table: 'entries', columns: entryColumns }, rows);
}

function storedMutation(text: string): Mutation {
  const mutation: Mutation = JSON.parse(text);
  return mutation;
}

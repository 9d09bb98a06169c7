/** Entries in and out of their table. Checked when they came in, and not judged again: the log stays readable when a rule is tightened. */
import { sql, type RawBuilder } from 'kysely';
import type { Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { TeamScope } from './in-team.ts';
import { insertRows } from './insert-rows.ts';
import { rowsByKey } from './rows-by-key.ts';
import type { Tables } from './tables.ts';

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

/**
 * The place at which a page ends; places have no gaps (rule OR1). The lengths alone are read for it, not the texts, and
 * only where they are too much together are they added up one by one.
 */
function lastOfPage(teamId: string, after: number, limit: number): RawBuilder<number> {
  const last = sql.lit(after + limit);
  const page = sql`entries where team_id = ${teamId} and seq > ${sql.lit(after)} and seq <= ${last}`;
  return sql<number>`(
    select case when coalesce(sum(octet_length(mutation)), 0) <= ${sql.lit(largestPage)} then ${last} else (
      select max(seq) from (
        select seq, sum(octet_length(mutation)) over (order by seq) - octet_length(mutation) as before
        from ${page}
      ) as sums where before < ${sql.lit(largestPage)}
    ) end from ${page}
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
  scope: TeamScope,
  mutations: readonly Mutation[],
): Promise<Map<string, Pick<Entry, 'seq' | 'author' | 'mutation'>>> {
  const ids = mutations.map((mutation) => mutation.id);
  const columns = ['mutation_id', 'seq', 'author', 'mutation'] as const;
  const rows = await rowsByKey<Pick<Tables['entries'], (typeof columns)[number]>>(
    scope,
    { table: 'entries', key: 'mutation_id', columns },
    ids,
  );
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

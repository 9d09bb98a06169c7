/** Entries in and out of their table. Checked when they came in, and not judged again: the log stays readable when a rule is tightened. */
import type { Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { TeamScope } from './in-team.ts';

/** Rows to a statement, within the parameter limits of both databases. */
const chunk = 200;

/** At most `limit` entries after a place, in order. */
export async function loadEntries(
  { tx, teamId }: TeamScope,
  after: number,
  limit: number,
): Promise<Entry[]> {
  const rows = await tx
    .selectFrom('entries')
    .select(['seq', 'author', 'at', 'mutation', 'previous', 'hash'])
    .where('team_id', '=', teamId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, teamId, mutation: storedMutation(row.mutation) }));
}

/** The entries that have these mutations' identifiers, under them. */
export async function loadEntriesOf(
  { tx, teamId }: TeamScope,
  mutations: readonly Mutation[],
): Promise<Map<string, Pick<Entry, 'seq' | 'author' | 'mutation'>>> {
  const ids = mutations.map((mutation) => mutation.id);
  const rows = await tx
    .selectFrom('entries')
    .select(['mutation_id', 'seq', 'author', 'mutation'])
    .where('team_id', '=', teamId)
    .where('mutation_id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ mutation_id: id, seq, author, mutation }) => [
      id,
      { seq, author, mutation: storedMutation(mutation) },
    ]),
  );
}

export async function insertEntries({ tx }: TeamScope, entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += chunk) {
    const rows = entries.slice(from, from + chunk).map((entry) => ({
      team_id: entry.teamId,
      seq: entry.seq,
      mutation_id: entry.mutation.id,
      author: entry.author,
      at: entry.at,
      mutation: JSON.stringify(entry.mutation),
      previous: entry.previous,
      hash: entry.hash,
    }));
    await tx.insertInto('entries').values(rows).execute();
  }
}

function storedMutation(text: string): Mutation {
  const mutation: Mutation = JSON.parse(text);
  return mutation;
}

/** The heads of many teams in one query, by name: what a poll asks, and nothing else of any team. */
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The newest place of each of these teams. */
export async function watchedHeads(
  { kind, kysely }: Database,
  teamIds: readonly string[],
): Promise<Map<string, number>> {
  if (teamIds.length === 0) return new Map();
  const rows = await kysely
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      if (kind === 'postgres') {
        // What the row-level policy `watched_teams` lets through, in this transaction alone.
        await sql`select set_config('second_source.watched', ${teamIds.join(',')}, true)`.execute(
          tx,
        );
      }
      return tx
        .selectFrom('heads')
        .select(['team_id', 'seq'])
        .where('team_id', 'in', teamIds)
        .execute();
    });
  return new Map(rows.map((row) => [row.team_id, row.seq]));
}

/** Of all teams: how many there are, and the places of their logs together and of the longest. */
export async function logSizes(
  database: Database,
): Promise<{ teams: number; entries: number; longest: number }> {
  const teams = await database.kysely.selectFrom('teams').select('id').execute();
  const heads = await watchedHeads(
    database,
    teams.map(({ id }) => id),
  );
  const sizes = [...heads.values()];
  return {
    teams: teams.length,
    entries: sizes.reduce((sum, size) => sum + size, 0),
    longest: Math.max(0, ...sizes),
  };
}

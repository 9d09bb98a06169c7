/** The teams of a database. */
import { randomUUID } from 'node:crypto';
import type { Team } from '#domain/team.ts';
import { chainStart } from '#sync/entry.ts';
import type { Database } from './database.ts';
import { inTeam } from './in-team.ts';

/** The oldest team of this database, if there is one. */
export async function firstTeam({ kysely }: Database): Promise<Team | undefined> {
  return kysely.selectFrom('teams').select(['id', 'name']).orderBy('created_at').executeTakeFirst();
}

export async function createTeam(database: Database, name: string, now: Date): Promise<Team> {
  const team: Team = { id: randomUUID(), name };
  await inTeam(database, team.id, 'read write', async ({ tx }) => {
    await tx
      .insertInto('teams')
      .values({ ...team, created_at: now.toISOString() })
      .execute();
    await tx.insertInto('heads').values({ team_id: team.id, seq: 0, hash: chainStart }).execute();
  });
  return team;
}

/** Verifies everything in a database that can be: its pages, its shape, and the chain of each team. */
import { sql } from 'kysely';
import type { Team } from '#domain/team.ts';
import { openSqlite, type Database } from './db/database.ts';
import { assertKnownShape } from './db/migrate.ts';
import { teamStore } from './db/team-store.ts';
import { StartError } from './start-error.ts';
import { verifyLog } from './verify-log.ts';

/** A team whose chain holds, up to this entry and hash. */
export interface VerifiedTeam extends Team {
  entries: number;
  hash: string;
}

/** Throws a `StartError` that names the first place that does not hold. */
export async function verifyTeams(database: Database): Promise<VerifiedTeam[]> {
  const store = teamStore(database, () => new Date());
  const teams = await database.kysely.selectFrom('teams').select(['id', 'name']).execute();
  const verified: VerifiedTeam[] = [];
  for (const team of teams) {
    const { entries, hash, broken } = await verifyLog(store.forTeam(team.id));
    if (broken !== null) throw new StartError(`The log of ${team.name} does not hold: ${broken}.`);
    verified.push({ ...team, entries, hash });
  }
  return verified;
}

/**
 * Verifies a copy of ours, and leaves it as one file that needs no other beside it. Throws a `StartError` where it is
 * damaged, is no team database, belongs to a newer version, or a chain does not hold.
 */
export async function verifyCopy(file: string): Promise<VerifiedTeam[]> {
  const database = openSqlite(file);
  try {
    await assertKnownShape(database);
    const { rows } = await sql<{
      integrity_check: string;
    }>`pragma integrity_check(1)`.execute(database.kysely);
    const verdict = rows[0]?.integrity_check;
    if (verdict !== 'ok') throw new StartError(`The copy is damaged: ${verdict ?? 'no answer'}.`);
    const teams = await verifyTeams(database);
    await sql`pragma journal_mode = delete`.execute(database.kysely);
    return teams;
  } finally {
    await database.kysely.destroy();
  }
}

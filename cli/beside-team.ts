/** A team's database for a short errand of whoever runs the server, also while the server runs. */
import type { Team } from '#domain/team.ts';
import type { Database } from '#server/db/database.ts';
import { firstTeam } from '#server/db/teams.ts';
import { openBeside } from '#server/open-beside.ts';
import { settingsFrom, type ServerSettings } from '#server/settings.ts';
import { InputError, UsageError } from './usage-error.ts';

export interface BesideTeam {
  database: Database;
  team: Team;
  settings: ServerSettings;
}

/**
 * Opens the database of that data folder, or where none is named the one that the environment says, PostgreSQL included.
 * Throws an `InputError` or a `StartError` where there is no team.
 */
export async function besideTeam<Result>(
  data: string | undefined,
  work: (beside: BesideTeam) => Promise<Result>,
): Promise<Result> {
  const settings = settingsFrom(process.env);
  const database = await openBeside(data === undefined ? settings : { data });
  try {
    const team = await firstTeam(database);
    if (team === undefined) throw new InputError('There is no team yet. Start the server once.');
    return await work({ database, team, settings });
  } finally {
    await database.kysely.destroy();
  }
}

/**
 * What was named for reading: a data folder, or PostgreSQL by the environment. A folder that nobody named is not guessed.
 * Throws a `UsageError` where there is neither.
 */
export function namedStore(data: string | undefined): string | undefined {
  if (data === undefined && process.env['DATABASE_URL'] === undefined) {
    throw new UsageError('Give --data and a data folder, or set DATABASE_URL.');
  }
  return data;
}

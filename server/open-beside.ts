/** Opens a team database for a short errand, also while a server runs on it. */
import { existsSync } from 'node:fs';
import { databaseFileIn } from './data-folder.ts';
import { openPostgres, openSqlite, type Database } from './db/database.ts';
import type { ServerSettings } from './settings.ts';
import { StartError } from './start-error.ts';

/**
 * No folder lock is taken: that one keeps a second *server* out, while SQLite's own locks let single transactions of two
 * processes follow one another. Throws a `StartError` where there is no database; it makes none.
 */
export async function openBeside({
  data,
  databaseUrl,
}: Pick<ServerSettings, 'data' | 'databaseUrl'>): Promise<Database> {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl);
  const file = databaseFileIn(data);
  if (!existsSync(file)) {
    throw new StartError(`There is no team database in ${data}. Start the server there once.`);
  }
  return openSqlite(file);
}

/** From the embedded database to PostgreSQL when a team has outgrown it, and back. */
import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { databaseFileIn, openDataFolder } from './data-folder.ts';
import { copyDatabase, type CopiedTeam } from './db/copy-database.ts';
import { openPostgres, openSqlite } from './db/database.ts';
import { assertNewestShape, migrate } from './db/migrate.ts';
import { placeDatabase } from './place-database.ts';
import { StartError } from './start-error.ts';

/**
 * Copies the database of a folder, which no server may be using, to PostgreSQL. The folder's stays as it was. Throws a
 * `StartError` where the target holds a team, or what arrived is not what was sent; then nothing arrived.
 */
export async function moveToPostgres(folder: string, url: string): Promise<CopiedTeam[]> {
  const file = databaseFileIn(folder);
  if (!existsSync(file)) throw new StartError(`There is no team database in ${folder}.`);
  const lock = openDataFolder(folder);
  try {
    const source = openSqlite(file, { readOnly: true });
    try {
      await assertNewestShape(source);
      const target = await openPostgres(url);
      try {
        await migrate(target);
        return await copyDatabase(source, target);
      } finally {
        await target.kysely.destroy();
      }
    } finally {
      await source.kysely.destroy();
    }
  } finally {
    lock.release();
  }
}

/**
 * Copies a PostgreSQL database, as it stands at one moment, into a folder that has none. Servers that run on it have to be
 * stopped first: what they take afterwards stays there. Throws a `StartError` like `moveToPostgres`.
 */
export async function moveToFolder(url: string, folder: string): Promise<CopiedTeam[]> {
  const source = await openPostgres(url);
  try {
    await assertNewestShape(source);
    return await placeDatabase(folder, async (file) => {
      const target = openSqlite(file);
      try {
        await migrate(target);
        const copied = await copyDatabase(source, target);
        await sql`pragma journal_mode = delete`.execute(target.kysely);
        return copied;
      } finally {
        await target.kysely.destroy();
      }
    });
  } finally {
    await source.kysely.destroy();
  }
}

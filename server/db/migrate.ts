/** Brings a database to the newest shape. The list is written out: a file that lies about is not a migration. */
import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StartError } from '#server/start-error.ts';
import type { Database } from './database.ts';
import { membersAndCaptures } from './migrations/002-members-captures.ts';
import { openId } from './migrations/003-openid.ts';
import { teamLog } from './migrations/001-team-log.ts';

function migrationsFor(kind: Database['kind']): Record<string, Migration> {
  return {
    '001-team-log': teamLog(kind),
    '002-members-captures': membersAndCaptures(kind),
    '003-openid': openId(kind),
  };
}

/** Runs what is missing, each in a transaction. Throws a `StartError` where the database is newer than this program. */
export async function migrate({ kind, kysely }: Database): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: {
      getMigrations: async () =>
        kind === 'postgres' ? patient(migrationsFor(kind)) : migrationsFor(kind),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const reason = error instanceof Error ? error.message : 'no reason was given';
  throw new StartError(
    `The database could not be brought to the shape this version needs (${reason}). It may belong to a newer version.`,
    { cause: error },
  );
}

/** A large table takes longer to change than a statement is given otherwise. */
function patient(migrations: Record<string, Migration>): Record<string, Migration> {
  const wrapped = Object.entries(migrations).map(([name, migration]): [string, Migration] => [
    name,
    {
      async up(db) {
        await sql`set local statement_timeout = 0`.execute(db);
        await migration.up(db);
      },
    },
  ]);
  return Object.fromEntries(wrapped);
}

/** Throws a `StartError` where this is no team database, or one of a newer version. Changes nothing. */
export async function assertKnownShape(database: Database): Promise<void> {
  const names = await shapeOf(database);
  if (names === null) throw new StartError('This is not a team database.');
  const known = Object.keys(migrationsFor(database.kind));
  const stranger = names.find((name) => !known.includes(name));
  if (stranger === undefined) return;
  throw new StartError(`The database belongs to a newer version: it has "${stranger}".`);
}

/** Throws a `StartError` where the database is of another version than this program. Changes nothing. */
export async function assertNewestShape(database: Database): Promise<void> {
  await assertKnownShape(database);
  const names = (await shapeOf(database)) ?? [];
  if (Object.keys(migrationsFor(database.kind)).every((name) => names.includes(name))) return;
  throw new StartError(
    'The database is of an older version. Start the server on it once, then stop it.',
  );
}

/** The migrations that were run; null where none ever was. */
async function shapeOf({ kysely }: Database): Promise<string[] | null> {
  const tables = await kysely.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return null;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(kysely);
  return rows.map(({ name }) => name);
}

/** Brings a database to the newest shape. The list is written out: a file that lies about is not a migration. */
import { Migrator } from 'kysely/migration';
import { StartError } from '#server/start-error.ts';
import type { Database } from './database.ts';
import { membersAndCaptures } from './migrations/002-members-captures.ts';
import { teamLog } from './migrations/001-team-log.ts';

/** Runs what is missing, each in a transaction. Throws a `StartError` where the database is newer than this program. */
export async function migrate({ kind, kysely }: Database): Promise<void> {
  const migrator = new Migrator({
    db: kysely,
    provider: {
      getMigrations: async () => ({
        '001-team-log': teamLog(kind),
        '002-members-captures': membersAndCaptures(kind),
      }),
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

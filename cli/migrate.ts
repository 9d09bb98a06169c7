/** `migrate`: moves a team's database from its folder to PostgreSQL, or back into a folder. */
import { parseArgs } from 'node:util';
import { moveToFolder, moveToPostgres } from '#server/move-database.ts';
import { settingsFrom } from '#server/settings.ts';
import { UsageError } from './usage-error.ts';

/** Prints `{ teams }` with the rows of each table once the copy was verified. */
export async function migrate(rest: string[]): Promise<void> {
  const { values } = parseArgs({
    args: rest,
    options: { data: { type: 'string' }, 'to-data': { type: 'string' } },
  });
  const { databaseUrl } = settingsFrom(process.env);
  const { data, 'to-data': toData } = values;
  if ((data === undefined) === (toData === undefined)) {
    throw new UsageError(
      'Give --data and a folder to move to PostgreSQL, or --to-data to move back.',
    );
  }
  if (databaseUrl === undefined) {
    throw new UsageError('Set DATABASE_URL to the address of the PostgreSQL database.');
  }
  const teams =
    data === undefined
      ? await moveToFolder(databaseUrl, toData ?? '')
      : await moveToPostgres(data, databaseUrl);
  process.stdout.write(`${JSON.stringify({ teams })}\n`);
}

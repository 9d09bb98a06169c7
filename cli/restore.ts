/** `restore`: puts a backup into a data folder that has no database. */
import { parseArgs } from 'node:util';
import { restore as restoreInto } from '#server/backup.ts';
import { UsageError } from './usage-error.ts';

/** Prints `{ data, teams }` once the backup was verified and stands there. */
export async function restore(rest: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: rest,
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.data === undefined) {
    throw new UsageError('Give one backup, and --data and a folder without a database.');
  }
  const teams = await restoreInto(file, values.data);
  process.stdout.write(`${JSON.stringify({ data: values.data, teams })}\n`);
}

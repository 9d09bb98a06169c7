/** `backup`: copies a team's database while its server runs. */
import { parseArgs } from 'node:util';
import { backUp } from '#server/backup.ts';
import { UsageError } from './usage-error.ts';

/** Prints `{ file, bytes, teams }` once the copy was verified. */
export async function backup(rest: string[]): Promise<void> {
  const { values } = parseArgs({
    args: rest,
    options: { data: { type: 'string' }, to: { type: 'string' } },
  });
  if (values.data === undefined || values.to === undefined) {
    throw new UsageError(
      'Give --data and a data folder, and --to and a file that is not there yet.',
    );
  }
  process.stdout.write(`${JSON.stringify(await backUp(values.data, values.to))}\n`);
}

/** `log`: a team's whole log, to be kept or handed over; `verify` checks it without the database. */
import { parseArgs } from 'node:util';
import { firstTeam } from '#server/db/teams.ts';
import { teamStore } from '#server/db/team-store.ts';
import { openBeside } from '#server/open-beside.ts';
import { wholeLog } from '#server/whole-log.ts';
import { InputError, UsageError } from './usage-error.ts';

/** Prints `{ entries, head }`, oldest entry first; also while the server runs. */
export async function log(rest: string[]): Promise<void> {
  const { values } = parseArgs({ args: rest, options: { data: { type: 'string' } } });
  if (values.data === undefined) throw new UsageError('Give --data and a data folder.');
  const database = await openBeside({ data: values.data });
  try {
    const team = await firstTeam(database);
    if (team === undefined) throw new InputError('There is no team in this database.');
    const whole = await wholeLog(teamStore(database, () => new Date()).forTeam(team.id));
    process.stdout.write(`${JSON.stringify(whole)}\n`);
  } finally {
    await database.kysely.destroy();
  }
}

/** `log`: a team's whole log, to be kept or handed over; `verify` checks it without the database. */
import { parseArgs } from 'node:util';
import { teamStore } from '#server/db/team-store.ts';
import { wholeLog } from '#server/whole-log.ts';
import { besideTeam, namedStore } from './beside-team.ts';

/** Prints `{ entries, head }`, oldest entry first; also while the server runs. */
export async function log(rest: string[]): Promise<void> {
  const { values } = parseArgs({ args: rest, options: { data: { type: 'string' } } });
  const whole = await besideTeam(namedStore(values.data), ({ database, team }) =>
    wholeLog(teamStore(database, () => new Date()).forTeam(team.id)),
  );
  process.stdout.write(`${JSON.stringify(whole)}\n`);
}

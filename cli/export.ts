/** `export`: a team's notes as W3C Web Annotations, for tools that are not ours. */
import { parseArgs } from 'node:util';
import { annotationsOf } from '#interchange/web-annotation.ts';
import { firstTeam } from '#server/db/teams.ts';
import { teamStore } from '#server/db/team-store.ts';
import { openBeside } from '#server/open-beside.ts';
import { InputError, UsageError } from './usage-error.ts';

/** What an annotation is made of. */
const exported = ['article', 'claim', 'member', 'note'] as const;

/** Prints a JSON array of annotations, oldest first. */
export async function exportNotes(rest: string[]): Promise<void> {
  const { values } = parseArgs({ args: rest, options: { data: { type: 'string' } } });
  if (values.data === undefined) throw new UsageError('Give --data and a data folder.');
  const database = await openBeside({ data: values.data });
  try {
    const team = await firstTeam(database);
    if (team === undefined) throw new InputError('There is no team in this database.');
    const log = teamStore(database, () => new Date()).forTeam(team.id);
    const records = await Promise.all(exported.map((kind) => log.records(kind)));
    process.stdout.write(`${JSON.stringify(annotationsOf(records.flat()), null, 2)}\n`);
  } finally {
    await database.kysely.destroy();
  }
}

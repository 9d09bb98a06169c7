/** `export`: a team's notes as W3C Web Annotations, for tools that are not ours. */
import { parseArgs } from 'node:util';
import { annotationsOf } from '#interchange/web-annotation.ts';
import { teamStore } from '#server/db/team-store.ts';
import { besideTeam, namedStore } from './beside-team.ts';

/** What an annotation is made of. */
const exported = ['article', 'claim', 'member', 'note'] as const;

/** Prints a JSON array of annotations, oldest first. */
export async function exportNotes(rest: string[]): Promise<void> {
  const { values } = parseArgs({ args: rest, options: { data: { type: 'string' } } });
  const records = await besideTeam(namedStore(values.data), async ({ database, team }) => {
    const log = teamStore(database, () => new Date()).forTeam(team.id);
    return Promise.all(exported.map((kind) => log.records(kind)));
  });
  process.stdout.write(`${JSON.stringify(annotationsOf(records.flat()), null, 2)}\n`);
}

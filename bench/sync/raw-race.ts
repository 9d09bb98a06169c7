/** The race over the bare protocols: our server on both databases and express-pouchdb, each in a process of its own. */
import type { Contender } from './contender.ts';
import { couchRaw } from './couch-raw.ts';
import { countFlushes, type Flushes } from './flushes.ts';
import { oursRaw } from './ours-raw.ts';
import { startPostgres } from './postgres.ts';
import { race } from './race.ts';
import type { RawResults } from './tables.ts';

export async function raceRaw(notes: number, rounds: number): Promise<RawResults> {
  const postgres = await startPostgres();
  const contenders: Contender[] = [];
  try {
    contenders.push(await oursRaw('ours on SQLite'));
    if (postgres !== undefined) {
      contenders.push(await oursRaw('ours on PostgreSQL', await postgres.createDatabase()));
    }
    contenders.push(await couchRaw());
    const results = await race(contenders, { notes, rounds });
    const flushes: Flushes[] = [];
    for (const contender of contenders) {
      const isPostgres = contender.name.endsWith('PostgreSQL');
      // oxlint-disable-next-line no-await-in-loop -- one after the other: a traced server is slow
      flushes.push(
        await countFlushes(contender, notes, isPostgres ? postgres?.processes() : undefined),
      );
    }
    const skipped =
      postgres === undefined ? ['PostgreSQL is skipped: its programs are not installed.'] : [];
    return { notes, rounds, race: results, flushes, skipped };
  } finally {
    for (const contender of contenders) await contender.stop();
    await postgres?.stop();
  }
}

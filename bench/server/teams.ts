/** What calls cost as the teams of one database grow in number. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteWrite } from '../sync/notes.ts';
import { push } from '../sync/our-server.ts';
import { bounded } from '../sync/raw-client.ts';
import { growTo, makeTeam, openForBench, type BenchTeam } from './bench-team.ts';
import { latencyOf, type Latency } from './latency.ts';
import { run } from './running.ts';

export interface Teams {
  teams: number;
  /** The last 100 entries of one team after another. */
  pull: Latency;
  /** One note, to one team after another. */
  push: Latency;
  /** Notes a second, eight writers at once, each call one note to another team. */
  throughput: number;
  memory: number;
}

const writers = 8;
const entriesEach = 300;

export async function measureTeams(counts: readonly number[], times: number): Promise<Teams[]> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const teams: BenchTeam[] = [];
  const rows: Teams[] = [];
  try {
    for (const count of counts) {
      // oxlint-disable no-await-in-loop -- two at a time would measure each other
      const database = await openForBench({ folder });
      while (teams.length < count) {
        const team = await makeTeam(database, `Desk ${teams.length}`);
        await growTo(team, entriesEach);
        teams.push(team);
      }
      await database.kysely.destroy();
      rows.push(await measure(folder, teams, times));
      // oxlint-enable no-await-in-loop
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, teams: readonly BenchTeam[], times: number): Promise<Teams> {
  const server = await run({ folder });
  // One connection, many tokens: the device is named by each call.
  const clients = teams.slice(0, 200).map(({ token }) => server.client(token));
  const clientAt = (at: number) => clients[at % clients.length] ?? server.client('');
  const pull = await latencyOf(times, (at) =>
    clientAt(at).call(`/api/entries?after=${entriesEach - 100}&limit=100`, null),
  );
  const run1 = `one-of-${teams.length}`;
  const pushed = await latencyOf(times, (at) => push(clientAt(at), [noteWrite(run1, at, 100)]));
  const started = performance.now();
  await bounded(
    writers,
    Array.from({ length: times * 2 }, (_, at) => async () => {
      await push(clientAt(at), [noteWrite(`many-of-${teams.length}`, at, 100)]);
    }),
  );
  const throughput = (times * 2000) / (performance.now() - started);
  const { now: memory } = server.memory();
  for (const client of clients) client.close();
  await server.stop();
  return { teams: teams.length, pull, push: pushed, throughput, memory };
}

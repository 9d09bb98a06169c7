/** What calls cost as one team's log grows, and what the server holds in memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteWrite } from '../sync/notes.ts';
import { push } from '../sync/our-server.ts';
import { growTo, makeTeam, openForBench, reopen, type BenchTeam } from './bench-team.ts';
import { latencyOf, type Latency } from './latency.ts';
import { run, type Running } from './running.ts';

export interface Growth {
  database: string;
  entries: number;
  /** The last 100 entries in one pull. */
  pull: Latency;
  /** One note. */
  push: Latency;
  /** A pull that finds nothing new. */
  head: Latency;
  startUp: number;
  /** Megabytes after the start, after these calls, and the most at any time before. */
  memory: { started: number; worked: number; most: number };
  /** Seconds to build the log to this length from the one before, in this process. */
  built: number;
}

type Where = { folder: string } | { url: string };

/** Measures at each length on SQLite in a folder of its own, or on PostgreSQL at this address. */
export async function measureGrowth(
  lengths: readonly number[],
  { times, url }: { times: number; url?: string },
): Promise<Growth[]> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const where: Where = url === undefined ? { folder } : { url };
  const rows: Growth[] = [];
  let team: BenchTeam | undefined;
  try {
    for (const entries of lengths) {
      const started = performance.now();
      // oxlint-disable no-await-in-loop -- each length begins where the last one ended
      const database = await openForBench(where);
      team = team === undefined ? await makeTeam(database, 'Harbour desk') : reopen(team, database);
      await growTo(team, entries);
      await database.kysely.destroy();
      const built = (performance.now() - started) / 1000;
      const server = await run(where);
      rows.push({
        database: url === undefined ? 'SQLite' : 'PostgreSQL',
        entries,
        built,
        ...(await measure(server, team.token, { entries, times })),
      });
      await server.stop();
      // oxlint-enable no-await-in-loop
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  server: Running,
  token: string,
  { entries, times }: { entries: number; times: number },
) {
  const { startUp } = server;
  const started = server.memory().now;
  const client = server.client(token);
  const pull = await latencyOf(times, () =>
    client.call(`/api/entries?after=${entries - 100}&limit=100`, null),
  );
  const head = await latencyOf(times, () => client.call(`/api/entries?after=${entries}`, null));
  // Last: they make the log longer.
  const pushed = await latencyOf(times, (at) =>
    push(client, [noteWrite(`at-${entries}`, at, 100)]),
  );
  client.close();
  const { now, most } = server.memory();
  return { pull, head, push: pushed, startUp, memory: { started, worked: now, most } };
}

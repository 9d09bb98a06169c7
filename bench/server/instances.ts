/** One PostgreSQL under one, two and three instances of our server: how much they take together, and how a poke crosses them. */
import { noteWrite } from '../sync/notes.ts';
import { push } from '../sync/our-server.ts';
import { startPostgres } from '../sync/postgres.ts';
import { makeTeam, openForBench, type BenchTeam } from './bench-team.ts';
import { liveAddress, pokes, type PokeLatency } from './fan-out.ts';
import { openListeners } from './listeners.ts';
import { run, type Running } from './running.ts';

export interface Instances {
  instances: number;
  /** Notes a second of all writers together. */
  throughput: number;
  /** To the last of 20 sockets on the last instance, of what was pushed to the first. */
  poke: PokeLatency;
}

const writers = 24;
const teamCount = 6;
const notesAtOnce = 10;
const sockets = 20;

/** Null where this machine has no PostgreSQL. */
export async function measureInstances(
  counts: readonly number[],
  { times, pushes }: { times: number; pushes: number },
): Promise<Instances[] | null> {
  const postgres = await startPostgres();
  if (postgres === undefined) return null;
  const servers: Running[] = [];
  const rows: Instances[] = [];
  try {
    const url = await postgres.createDatabase();
    const database = await openForBench({ url });
    const teams: BenchTeam[] = [];
    for (let at = 0; at < teamCount; at += 1) teams.push(await makeTeam(database, `Desk ${at}`));
    await database.kysely.destroy();
    for (const count of counts) {
      // oxlint-disable no-await-in-loop -- two at a time would measure each other
      while (servers.length < count) servers.push(await run({ url }));
      const throughput = await together(servers, teams, pushes);
      rows.push({ instances: count, throughput, poke: await across(servers, teams, times) });
      // oxlint-enable no-await-in-loop
    }
    return rows;
  } finally {
    for (const server of servers) await server.stop();
    await postgres.stop();
  }
}

/** Writers are dealt out over teams and instances; each pushes ten notes a call, one call after another. */
async function together(
  servers: readonly Running[],
  teams: readonly BenchTeam[],
  pushes: number,
): Promise<number> {
  const started = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      const server = servers[writer % servers.length];
      const team = teams[Math.floor(writer / servers.length) % teams.length];
      if (server === undefined || team === undefined) return;
      const client = server.client(team.token);
      for (let at = 0; at < pushes; at += 1) {
        const name = `i${servers.length}-w${writer}-${at}`;
        const notes = Array.from({ length: notesAtOnce }, (__, note) => noteWrite(name, note, 100));
        // oxlint-disable-next-line no-await-in-loop -- a writer waits for its answer
        await push(client, notes);
      }
      client.close();
    }),
  );
  return (writers * pushes * notesAtOnce * 1000) / (performance.now() - started);
}

async function across(
  servers: readonly Running[],
  teams: readonly BenchTeam[],
  times: number,
): Promise<PokeLatency> {
  const [first] = servers;
  const last = servers.at(-1);
  const [team] = teams;
  if (first === undefined || last === undefined || team === undefined) {
    throw new Error('There is nobody to ask.');
  }
  const asking = last.client(team.token);
  const writer = first.client(team.token);
  const listening = await openListeners(sockets, () => liveAddress(last.address, asking));
  const name = `poke-${servers.length}`;
  const latency = await pokes(listening, times, (at) => push(writer, [noteWrite(name, at, 100)]));
  listening.close();
  asking.close();
  writer.close();
  return latency;
}

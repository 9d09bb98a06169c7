/** What the team's server bears: `npm run bench:server`: many listeners, long logs, many teams, several instances. Loopback only. */
import { readOptions, runCommand, wholeNumber } from '../eval/command.ts';
import { giveReport } from '../eval/report.ts';
import { measureFanOut } from './server/fan-out.ts';
import { measureGrowth } from './server/growth.ts';
import { measureInstances } from './server/instances.ts';
import { measureTeams } from './server/teams.ts';
import { serverGoals, serverTables } from './server/tables.ts';
import { startPostgres } from './sync/postgres.ts';

/** PostgreSQL is grown to this length; the long way is measured on SQLite, where all of it is in one process. */
const longestOnPostgres = 100_000;

await runCommand(async () => {
  const options = readOptions({
    json: { type: 'string' },
    times: { type: 'string' },
    longest: { type: 'string' },
    teams: { type: 'string' },
  });
  const times = wholeNumber('times', options.times, 200);
  const longest = wholeNumber('longest', options.longest, 1_000_000);
  const teams = wholeNumber('teams', options.teams, 1000);
  const lengths = upTo([1000, 10_000, 100_000, 1_000_000], longest);
  const results = {
    fanOut: await measureFanOut([1, 20, 200, 1000], Math.min(times, 100)),
    growth: [
      ...(await measureGrowth(lengths, { times })),
      ...(await grownOnPostgres(lengths, times)),
    ],
    teams: await measureTeams(upTo([1, 100, 1000], teams), times),
    instances: await measureInstances([1, 2, 3], { times: Math.min(times, 100), pushes: 40 }),
  };
  giveReport({ tables: serverTables(results), goals: serverGoals(results) }, options.json);
});

async function grownOnPostgres(lengths: readonly number[], times: number) {
  const postgres = await startPostgres();
  if (postgres === undefined) return [];
  try {
    const url = await postgres.createDatabase();
    return await measureGrowth(upTo(lengths, longestOnPostgres), { times, url });
  } finally {
    await postgres.stop();
  }
}

function upTo(sizes: readonly number[], most: number): number[] {
  return sizes.filter((size) => size <= most);
}

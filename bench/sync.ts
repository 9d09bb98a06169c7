/** How fast notes travel: `npm run bench:sync`, over the bare protocols and between two browsers, beside CouchDB's protocol and RxDB. */
import { CommandError, readOptions, runCommand, wholeNumber } from '../eval/command.ts';
import { giveReport, type Report } from '../eval/report.ts';
import { raceBrowsers } from './sync/browser-race.ts';
import { installPeers } from './sync/peers.ts';
import { raceRaw } from './sync/raw-race.ts';
import { browserGoals, browserTable, rawGoals, rawTables } from './sync/tables.ts';

const nothing: Report = { tables: [], goals: [] };

await runCommand(async () => {
  const options = readOptions({
    json: { type: 'string' },
    rounds: { type: 'string' },
    notes: { type: 'string' },
    only: { type: 'string' },
  });
  const rounds = wholeNumber('rounds', options.rounds, 5);
  const notes = wholeNumber('notes', options.notes, 10_000);
  const { only } = options;
  if (only !== undefined && only !== 'servers' && only !== 'browsers') {
    throw new CommandError(`--only wants "servers" or "browsers", not "${only}".`, 2);
  }
  installPeers();
  const servers = only === 'browsers' ? nothing : await betweenServers(notes, rounds);
  const browsers = only === 'servers' ? nothing : await betweenBrowsers(notes / 2, rounds);
  giveReport(
    {
      tables: [...servers.tables, ...browsers.tables],
      goals: [...servers.goals, ...browsers.goals],
    },
    options.json,
  );
});

async function betweenServers(notes: number, rounds: number): Promise<Report> {
  const raw = await raceRaw(notes, rounds);
  return { tables: rawTables(raw), goals: rawGoals(raw) };
}

/** Half as many notes as between servers, and every twenty-fifth of them edited on both sides. */
async function betweenBrowsers(half: number, rounds: number): Promise<Report> {
  const notes = Math.ceil(half);
  const size = { notes, edited: Math.ceil(notes / 25), rounds };
  const result = { ...size, race: await raceBrowsers(size) };
  return { tables: [browserTable(result)], goals: browserGoals(result) };
}

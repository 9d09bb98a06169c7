/** How fast notes travel: `npm run bench:sync`, over the bare protocols and between two browsers, beside CouchDB's protocol and RxDB. */
import { readOptions, runCommand, wholeNumber } from '../eval/command.ts';
import { giveReport } from '../eval/report.ts';
import { installPeers } from './sync/peers.ts';
import { raceRaw } from './sync/raw-race.ts';
import { rawGoals, rawTables } from './sync/tables.ts';

await runCommand(async () => {
  const options = readOptions({
    json: { type: 'string' },
    rounds: { type: 'string' },
    notes: { type: 'string' },
  });
  const rounds = wholeNumber('rounds', options.rounds, 5);
  const notes = wholeNumber('notes', options.notes, 10_000);
  installPeers();
  const raw = await raceRaw(notes, rounds);
  giveReport({ tables: rawTables(raw), goals: rawGoals(raw) }, options.json);
});

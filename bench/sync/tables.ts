/** What bench:sync measured, as tables and goals. */
import { goal, type Goal, type Table } from '../../eval/report.ts';
import { bulkGet, replicatorPush } from './couch-raw.ts';
import type { Flushes } from './flushes.ts';
import type { Result } from './race.ts';

export interface RawResults {
  notes: number;
  rounds: number;
  /** Ours first, the peer last. */
  race: readonly Result[];
  flushes: readonly Flushes[];
  /** Why a contender is missing, a sentence each. */
  skipped: readonly string[];
}

export function rawTables({ notes, rounds, race, flushes, skipped }: RawResults): Table[] {
  const peer = race.at(-1);
  const plainPush = peer?.writes.get('1 connection');
  const plainPull = peer?.reads.get(bulkGet)?.milliseconds;
  return [
    {
      title: `${notes.toLocaleString('en')} notes pushed in batches of 500: ms, median of ${rounds} rounds`,
      columns: ['server', 'way', 'ms', 'notes/s', 'times as fast as the peer', 'fsyncs'],
      rows: race.flatMap(({ name, writes }) =>
        [...writes].map(([way, ms]) => [
          name,
          way,
          ms.toFixed(0),
          ((notes / ms) * 1000).toFixed(0),
          plainPush === undefined ? '–' : (plainPush / ms).toFixed(2),
          way === '1 connection' ? flushCell(flushes, name) : '',
        ]),
      ),
      notes: [
        'The peer’s ways: new documents whose revisions the server makes (the faster, which the goal is judged on), and what a replicator sends.',
        'fsyncs: fsync and fdatasync calls of the server while it took the notes once more over one connection. 20 answers were given meanwhile: below 20, an answer did not wait for the disk.',
        ...skipped,
      ],
    },
    {
      title: `A second client receives all ${notes.toLocaleString('en')} notes: ms, median of ${rounds} rounds`,
      columns: ['server', 'way', 'ms', 'MB on the wire', 'times as fast as the peer'],
      rows: race.flatMap(({ name, reads }) =>
        [...reads].map(([way, { milliseconds, bytes }]) => [
          name,
          way,
          milliseconds.toFixed(0),
          (bytes / 1e6).toFixed(2),
          plainPull === undefined || way.startsWith('snapshot')
            ? '–'
            : (plainPull / milliseconds).toFixed(2),
        ]),
      ),
      notes: [
        `Judged: our log as plain JSON against "${bulkGet}", which is how CouchDB's replicators read. Clients parse the JSON, no more, except where the row says so.`,
        'A snapshot holds the records of all rounds so far, which is more than the others send.',
      ],
    },
  ];
}

export function rawGoals({ race }: RawResults): Goal[] {
  const peer = race.at(-1);
  const push = peer?.writes.get('1 connection');
  const replicated = peer?.writes.get(replicatorPush);
  const pull = peer?.reads.get(bulkGet)?.milliseconds;
  const log = (each: Result) => each.reads.get('log')?.milliseconds;
  return race
    .slice(0, -1)
    .flatMap((each) => [
      goal(
        `push, ${each.name}: times as fast as bulk docs`,
        { atLeast: 2 },
        ratio(push, each.writes.get('1 connection')),
      ),
      goal(
        `push, ${each.name}: times as fast as a replicator's push`,
        { atLeast: 2 },
        ratio(replicated, each.writes.get('1 connection')),
      ),
      goal(`pull of the log, ${each.name}: times as fast`, { atLeast: 8 }, ratio(pull, log(each))),
    ]);
}

function flushCell(flushes: readonly Flushes[], name: string): string | number {
  return flushes.find((each) => each.name === name)?.count ?? 'not counted';
}

function ratio(theirs: number | undefined, ours: number | undefined): number | null {
  return theirs === undefined || ours === undefined ? null : theirs / ours;
}

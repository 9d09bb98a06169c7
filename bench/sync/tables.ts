/** What bench:sync measured, as tables and goals. */
import { goal, type Goal, type Table } from '../../eval/report.ts';
import type { BrowserResult } from './browser-race.ts';
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
  const plainPush = peer?.writes.get('1 connection')?.wall;
  const plainPull = peer?.reads.get(bulkGet)?.wall;
  return [
    {
      title: `${notes.toLocaleString('en')} notes pushed in batches of 500: ms, median of ${rounds} rounds`,
      columns: ['server', 'way', 'ms', 'its CPU', 'notes/s', 'times as fast', 'fsyncs'],
      rows: race.flatMap(({ name, writes }) =>
        [...writes].map(([way, { wall: ms, processor }]) => [
          name,
          way,
          ms.toFixed(0),
          processor.toFixed(0),
          ((notes / ms) * 1000).toFixed(0),
          plainPush === undefined ? '–' : (plainPush / ms).toFixed(2),
          way === '1 connection' ? flushCell(flushes, name) : '',
        ]),
      ),
      notes: [
        'The peer’s ways: new documents whose revisions the server makes (the faster, which the goal is judged on), and what a replicator sends.',
        'Times as fast: as the peer over one connection. Its CPU: of the server’s own process, without PostgreSQL’s.',
        'fsyncs: fsync and fdatasync calls of the server while it took the notes once more over one connection. 20 answers were given meanwhile: below 20, an answer did not wait for the disk.',
        ...skipped,
      ],
    },
    {
      title: `A second client receives all ${notes.toLocaleString('en')} notes: ms, median of ${rounds} rounds`,
      columns: ['server', 'way', 'ms', 'its CPU', 'MB', 'times as fast'],
      rows: race.flatMap(({ name, reads }) =>
        [...reads].map(([way, { wall: ms, processor, bytes }]) => [
          name,
          way,
          ms.toFixed(0),
          processor.toFixed(0),
          (bytes / 1e6).toFixed(2),
          plainPull === undefined || way.startsWith('snapshot') ? '–' : (plainPull / ms).toFixed(2),
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
  const push = peer?.writes.get('1 connection')?.wall;
  const replicated = peer?.writes.get(replicatorPush)?.wall;
  const pull = peer?.reads.get(bulkGet)?.wall;
  return race
    .slice(0, -1)
    .flatMap((each) => [
      goal(
        `push, ${each.name}: times as fast as bulk docs`,
        { atLeast: 2 },
        ratio(push, each.writes.get('1 connection')?.wall),
      ),
      goal(
        `push, ${each.name}: times as fast as a replicator's push`,
        { atLeast: 2 },
        ratio(replicated, each.writes.get('1 connection')?.wall),
      ),
      goal(
        `pull of the log, ${each.name}: times as fast`,
        { atLeast: 8 },
        ratio(pull, each.reads.get('log')?.wall),
      ),
    ]);
}

function flushCell(flushes: readonly Flushes[], name: string): string | number {
  return flushes.find((each) => each.name === name)?.count ?? 'not counted';
}

function ratio(theirs: number | undefined, ours: number | undefined): number | null {
  return theirs === undefined || ours === undefined ? null : theirs / ours;
}

export interface BrowserResults {
  notes: number;
  edited: number;
  rounds: number;
  race: readonly BrowserResult[];
}

export function browserTable({ notes, edited, rounds, race }: BrowserResults): Table {
  return {
    title: `Two devices in one Chromium, ${notes.toLocaleString('en')} notes, IndexedDB on the disk: median of ${rounds} rounds`,
    columns: [
      'client',
      'kB gzip',
      'first convergence ms',
      'MB',
      `${2 * edited} conflicting edits ms`,
      'MB',
      'lost edits kept',
    ],
    rows: race.map((each) => [
      each.name,
      (each.gzip / 1000).toFixed(1),
      each.firstConvergence.toFixed(0),
      (each.firstBytes / 1e6).toFixed(2),
      each.conflicts.toFixed(0),
      (each.conflictBytes / 1e6).toFixed(2),
      each.lostEditsKept,
    ]),
    notes: [
      'First: one device goes online with the notes it wrote alone, the other is online; until both show all. Then both edit the same notes offline and go online together.',
      'MB: every byte between the browser and its server, of which ours compresses most; the peer’s replication leaves that to others. kB: replica, rounds and live channel, minified.',
      'Ours waits until IndexedDB has its writes on the disk; RxDB keeps the browser’s default, which does not.',
    ],
  };
}

export function browserGoals({ race }: BrowserResults): Goal[] {
  const [ours, peer] = race;
  if (ours === undefined || peer === undefined) return [];
  return [
    goal(
      'first convergence: times as fast as RxDB',
      { atLeast: 1.5 },
      peer.firstConvergence / ours.firstConvergence,
    ),
    goal(
      'conflicting edits: times as fast as RxDB',
      { atLeast: 5 },
      peer.conflicts / ours.conflicts,
    ),
    goal('client code, kB gzip', { atMost: 40 }, ours.gzip / 1000),
  ];
}

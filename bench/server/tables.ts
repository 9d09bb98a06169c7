/** What bench:server measured, as tables and goals. */
import { goal, type Goal, type Table } from '../../eval/report.ts';
import type { FanOut } from './fan-out.ts';
import type { Growth } from './growth.ts';
import type { Instances } from './instances.ts';
import type { Latency } from './latency.ts';
import type { Teams } from './teams.ts';

export interface ServerResults {
  fanOut: readonly FanOut[];
  growth: readonly Growth[];
  teams: readonly Teams[];
  /** Null where there is no PostgreSQL. */
  instances: readonly Instances[] | null;
}

export function serverTables({ fanOut, growth, teams, instances }: ServerResults): Table[] {
  return [
    {
      title: 'Fan-out: ms until the last socket has heard of a push',
      columns: ['sockets', 'server', 'from the answer, p50', 'p95', 'from the push, p50', 'p95'],
      rows: fanOut.map(({ server, sockets, fromAnswer, fromPush }) => [
        sockets,
        server,
        ...cells(fromAnswer),
        ...cells(fromPush),
      ]),
      notes: [
        'Ours has judged, hashed, written and synced a note before it answers; the peer only counts. Below 0: all had heard before the writer had its answer.',
      ],
    },
    {
      title: 'Growth: ms a call by length of one team’s log',
      columns: [
        'database',
        'entries',
        'last 100, p50',
        'p95',
        'push of one, p50',
        'p95',
        'nothing new, p50',
        'p95',
        'built in s',
      ],
      rows: growth.map((row) => [
        row.database,
        row.entries.toLocaleString('en'),
        ...cells(row.pull),
        ...cells(row.push),
        ...cells(row.head),
        row.built.toFixed(1),
      ]),
      notes: ['Built: through the store in process, from the length before, in pushes of 500.'],
    },
    {
      title: 'Memory and start-up by length of the log',
      columns: [
        'database',
        'entries',
        'start-up ms',
        'MB started',
        'MB after the calls',
        'MB most',
      ],
      rows: growth.map(({ database, entries, startUp, memory }) => [
        database,
        entries.toLocaleString('en'),
        startUp.toFixed(0),
        memory.started.toFixed(0),
        memory.worked.toFixed(0),
        memory.most.toFixed(0),
      ]),
      notes: [
        'Resident memory of the server’s process. Start-up: until it listens, Node included.',
      ],
    },
    {
      title: 'Teams of 300 entries in one SQLite database: ms a call',
      columns: [
        'teams',
        'last 100, p50',
        'p95',
        'push of one, p50',
        'p95',
        'pushes/s, 8 writers',
        'MB',
      ],
      rows: teams.map((row) => [
        row.teams,
        ...cells(row.pull),
        ...cells(row.push),
        row.throughput.toFixed(0),
        row.memory.toFixed(0),
      ]),
    },
    {
      title: 'Instances on one PostgreSQL, fsync on: 24 writers on 6 teams, ten notes a push',
      columns: [
        'instances',
        'notes/s',
        'poke across, ms from the answer, p50',
        'p95',
        'from the push, p50',
        'p95',
      ],
      rows: (instances ?? []).map(({ instances: count, throughput, poke }) => [
        count,
        throughput.toFixed(0),
        ...cells(poke.fromAnswer),
        ...cells(poke.fromPush),
      ]),
      notes: [
        instances === null
          ? 'PostgreSQL is skipped: its programs are not installed.'
          : 'Database, instances and writers share this machine’s processors: more instances cannot be faster than they.',
      ],
    },
  ];
}

/** Cost that must not grow; what the rest of the tables shows has no limit of its own. */
export function serverGoals({ growth, teams }: ServerResults): Goal[] {
  const onSqlite = growth.filter(({ database }) => database === 'SQLite');
  return [
    goal(
      'pull of the last 100: longest log by shortest',
      { atMost: 1.3 },
      ratio(onSqlite.map(({ pull }) => pull.p50)),
    ),
    goal(
      'pull of the last 100: most teams by one team',
      { atMost: 1.3 },
      ratio(teams.map(({ pull }) => pull.p50)),
    ),
  ];
}

function ratio(values: readonly number[]): number | null {
  const [first] = values;
  const last = values.at(-1);
  return first === undefined || last === undefined || values.length < 2 ? null : last / first;
}

function cells({ p50, p95 }: Latency): string[] {
  return [p50.toFixed(2), p95.toFixed(2)];
}

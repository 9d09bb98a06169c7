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
      title: 'Fan-out: ms from the answer to a push until the last socket has heard',
      columns: ['sockets', 'server', 'p50', 'p95'],
      rows: fanOut.map(({ server, sockets, latency }) => [sockets, server, ...cells(latency)]),
      notes: [
        'Ours has judged, hashed, written and synced a note before it answers; the peer only counts. 0: everybody had heard before the writer had its answer.',
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
      columns: ['instances', 'notes/s', 'poke across, p50 ms', 'p95 ms'],
      rows: (instances ?? []).map(({ instances: count, throughput, poke }) => [
        count,
        throughput.toFixed(0),
        ...cells(poke),
      ]),
      notes: [
        instances === null
          ? 'PostgreSQL is skipped: its programs are not installed.'
          : 'Database, instances and writers share this machine’s processors: more instances cannot be faster than they.',
      ],
    },
  ];
}

export function serverGoals({ fanOut, growth, teams }: ServerResults): Goal[] {
  const onSqlite = growth.filter(({ database }) => database === 'SQLite');
  const grew = (of: (row: Growth) => number) => ratio(onSqlite.map(of));
  const many = fanOut.filter(({ sockets }) => sockets === 1000);
  const p95 = (server: string) => many.find((row) => row.server === server)?.latency.p95;
  const [ours, bare] = [p95('ours'), p95('bare ws')];
  return [
    goal(
      'fan-out to 1,000: p95 of ours less that of bare ws, ms',
      { atMost: 20 },
      ours === undefined || bare === undefined ? null : ours - bare,
    ),
    goal(
      'pull of the last 100: longest log by shortest',
      { atMost: 1.3 },
      grew((row) => row.pull.p50),
    ),
    goal(
      'push of one: longest log by shortest',
      { atMost: 1.5 },
      grew((row) => row.push.p50),
    ),
    goal(
      'pull of the last 100: most teams by one team',
      { atMost: 1.3 },
      ratio(teams.map((row) => row.pull.p50)),
    ),
    goal('start-up with the longest log, ms', { atMost: 3000 }, onSqlite.at(-1)?.startUp ?? null),
    goal(
      'memory with the longest log, MB',
      { atMost: 300 },
      onSqlite.at(-1)?.memory.worked ?? null,
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

/** What the bench says: cost beside the peers, how cost grows, and the goals. */
import { goal, type Goal, type Table } from '../../eval/report.ts';
import { engineNames } from './cells.ts';
import { byNotes, byText, exponentOf } from './growth.ts';
import type { Measured } from './run-cell.ts';

export function benchTables(cells: readonly Measured[], notes: readonly string[]): Table[] {
  const peers = engineNames.slice(1).filter((name) => cells.some(({ costs }) => costs.has(name)));
  return [
    {
      title: 'Anchoring: CPU milliseconds of the main thread for all notes of a page',
      columns: [
        'page',
        'characters',
        'notes',
        'ours',
        'ours, first',
        ...peers.flatMap((name) => [name, '×']),
        'longest own task',
      ],
      rows: cells.map((cell) => [
        cell.isEdited ? cell.page : `${cell.page}, unchanged`,
        cell.characters,
        cell.notes,
        milliseconds(cell.costs.get('ours')?.ms),
        milliseconds(cell.costs.get('ours')?.firstMs),
        ...peers.flatMap((name) => peerCells(cell, name)),
        milliseconds(cell.longestTask),
      ]),
      notes: [
        'Ours: text index, word index and all matches. First: the first round, before the browser has optimised anything; else the median.',
        '~ extrapolated from a sample of the notes. ×: how many times our cost. Longest own task: the worst of the rounds, run in slices.',
        ...notes,
      ],
    },
    growthTable(cells),
  ];
}

function peerCells(cell: Measured, name: string): string[] {
  const cost = cell.costs.get(name);
  const ratio = ratioTo(cell, name);
  if (cost === undefined || ratio === null) return ['–', '–'];
  const sign = cost.measuredOn < cell.notes ? '~' : '';
  return [`${milliseconds(cost.ms)}${sign}`, ratio.toFixed(1)];
}

function growthTable(cells: readonly Measured[]): Table {
  const edited = cells.filter(({ isEdited }) => isEdited);
  const counts = [...new Set(edited.map(({ notes }) => notes))].toSorted((a, b) => a - b);
  const pages = [...new Set(edited.map(({ page }) => page))];
  const exponents = counts.flatMap((count) => {
    const exponent = exponentOf(byText(edited, 'ours', count));
    return exponent === null
      ? []
      : [[`${count} notes: cost ~ text to the power of`, exponent.toFixed(2)]];
  });
  const perNote = pages.flatMap((page) => {
    const points = byNotes(edited, 'ours', page);
    if (points.length < 2) return [];
    const shown = points.map(({ x, y }) => `${x}: ${milliseconds(y)}`).join(', ');
    return [[`${page}: ms a note, by notes`, shown]];
  });
  return { title: 'Growth of our cost', columns: ['', ''], rows: [...exponents, ...perNote] };
}

/** Which cell carries a goal against Hypothesis. */
const ratioGoals = [
  { page: '20k', notes: 100, atLeast: 5 },
  { page: '200k', notes: 1000, atLeast: 40 },
];

export function carriesGoal({ page, notes }: { page: string; notes: number }): boolean {
  return ratioGoals.some((each) => each.page === page && each.notes === notes);
}

export function benchGoals(cells: readonly Measured[]): Goal[] {
  const edited = cells.filter(({ isEdited }) => isEdited);
  const goals = ratioGoals.map(({ page, notes, atLeast }) => {
    const cell = edited.find((each) => each.page === page && each.notes === notes);
    const ratio = cell === undefined ? null : ratioTo(cell, 'Hypothesis');
    return goal(`${page} × ${notes}: times cheaper than Hypothesis`, { atLeast }, ratio);
  });
  const short = edited.filter(({ characters }) => characters <= 210_000);
  const longest = short.length === 0 ? null : Math.max(...short.map((cell) => cell.longestTask));
  goals.push(goal('longest own task up to 200k characters, ms', { atMost: 16 }, longest));
  const perNote = byNotes(edited, 'ours', '200k');
  const [first, last] = [perNote[0], perNote.at(-1)];
  const share = first === undefined || last === undefined ? null : last.y / first.y;
  goals.push(goal('200k: cost a note, most notes to fewest', { atMost: 1 }, share));
  const exponent = exponentOf(byText(edited, 'ours', 1000));
  goals.push(goal('1,000 notes: exponent of text', { atMost: 1.1 }, exponent));
  return goals;
}

/** How many times our cost a peer takes. */
function ratioTo({ costs }: Measured, peer: string): number | null {
  const [ours, theirs] = [costs.get('ours'), costs.get(peer)];
  return ours === undefined || theirs === undefined ? null : theirs.ms / ours.ms;
}

function milliseconds(value: number | undefined): string {
  if (value === undefined) return '–';
  return value >= 100
    ? String(Math.round(value))
    : value >= 1
      ? value.toFixed(1)
      : value.toFixed(3);
}

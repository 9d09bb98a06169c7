/** The measurements of painting as tables, and what is wanted of them. */
import { goal, type Goal, type Table } from '../../eval/report.ts';
import type { Hydrated } from './in-page/hydrate.ts';
import type { PainterName } from './in-page/painter-names.ts';
import type { Run } from './measure.ts';

/** The rounds of each painter on one page, or one run a page where many pages are taken together. */
export type Runs = ReadonlyMap<PainterName, readonly Run[]>;

export const ours: PainterName = 'ours';
export const control: PainterName = 'nothing';

/** What each painter costs; the time of the same steps without any painter is taken off. */
export function paintingTable(title: string, runs: Runs, notes: readonly string[] = []): Table {
  const cpuOfOurs = netCpu(runs, ours);
  const painters = [...runs].filter(([name]) => name !== control);
  return {
    title,
    columns: [
      'painter',
      'CPU ms',
      '× ours',
      'style+layout ms',
      'script ms',
      'records',
      'elements',
      'undo ms',
      'one more ms',
      'heap kB',
    ],
    rows: painters.map(([name, all]) => [
      name,
      netCpu(runs, name).toFixed(1),
      (netCpu(runs, name) / cpuOfOurs).toFixed(1),
      median(all.map(({ paint }) => paint.style + paint.layout)).toFixed(1),
      median(all.map(({ paint }) => paint.script)).toFixed(1),
      median(all.map(({ paint }) => paint.records)),
      median(all.map(({ paint }) => paint.elements)),
      netCpu(runs, name, 'undo').toFixed(1),
      netCpu(runs, name, 'add').toFixed(1),
      Math.round(median(all.map(({ memory }) => memory))),
    ]),
    notes,
  };
}

/** Median milliseconds of main thread, without those that the same step takes when nothing is painted; .1 at least. */
export function netCpu(runs: Runs, name: PainterName, step: 'paint' | 'add' | 'undo' = 'paint') {
  const cpu = (of: PainterName) => median((runs.get(of) ?? []).map((run) => run[step].cpu));
  return Math.max(0.1, cpu(name) - cpu(control));
}

export function pointerTable(pointer: ReadonlyMap<string, number>): Table {
  return {
    title: 'Finding the mark under the pointer: 100 points, 2,000 marks',
    columns: ['way', 'ms'],
    rows: [...pointer].map(([way, ms]) => [way, ms.toFixed(1)]),
    notes: ['every mark: asks each range, then its boxes, as this project did before.'],
  };
}

export function hydrationTable(results: ReadonlyMap<PainterName, Hydrated>): Table {
  const untouched = results.get(control)?.after;
  return {
    title: 'A React 19 page painted after hydration, then updated twice by itself',
    columns: ['painter', 'errors', 'characters after', 'text'],
    rows: [...results].map(([name, { errors, after }]) => [
      name,
      errors,
      after,
      after === untouched ? 'whole' : 'BROKEN',
    ]),
  };
}

export function paintingGoals(
  runs: Runs,
  hydrated: ReadonlyMap<PainterName, Hydrated>,
  pointer: ReadonlyMap<string, number>,
): Goal[] {
  const own = runs.get(ours) ?? [];
  const times = (name: PainterName, step: 'paint' | 'undo' = 'paint') =>
    netCpu(runs, name, step) / netCpu(runs, ours, step);
  const most = (of: (run: Run) => number) => Math.max(...own.map(of));
  return [
    goal(
      'mutation records of painting, adding and undoing',
      { atMost: 0 },
      most(({ paint, add, undo }) => paint.records + add.records + undo.records),
    ),
    goal(
      'elements added',
      { atMost: 0 },
      most(({ paint }) => paint.elements),
    ),
    goal('CPU of Hypothesis by ours', { atLeast: 5 }, times('Hypothesis')),
    goal('CPU of a highlight a note by ours', { atLeast: 5 }, times('a highlight a note')),
    goal('CPU of mark.js by ours', { atLeast: 5 }, times('mark.js')),
    goal('undo of Hypothesis by ours', { atLeast: 5 }, times('Hypothesis', 'undo')),
    goal(
      'script of the call itself, ms',
      { atMost: 16 },
      median(own.map(({ paint }) => paint.script)),
    ),
    goal('hit test, ms for one point', { atMost: 1 }, (pointer.get(ours) ?? Infinity) / 100),
    goal('errors on a React page', { atMost: 0 }, hydrated.get(ours)?.errors ?? null),
    goal(
      'characters of a React page lost or doubled',
      { atMost: 0 },
      Math.abs((hydrated.get(ours)?.after ?? 0) - (hydrated.get(control)?.after ?? 0)),
    ),
  ];
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** What the bench measured, as tables and goals. */
import { percentile } from '../../eval/detection/bootstrap.ts';
import { goal, type Goal, type Table } from '../../eval/report.ts';
import { exponentOf, type Point } from '../anchoring/growth.ts';
import { readerNames, type ReaderName } from './reader.ts';
import type { Timing } from './timing.ts';

export interface Size {
  gzip: number;
  /** Bytes of heap once loaded, and after a thousand articles. */
  loaded: number;
  after: number;
}

export interface Results {
  /** By place: Node, Chromium. Timings in the order of `readerNames`. */
  timings: ReadonlyMap<string, readonly Timing[]>;
  sizes: ReadonlyMap<ReaderName, Size>;
  /** Milliseconds by characters. */
  growth: ReadonlyMap<ReaderName, readonly Point[]>;
  /** Milliseconds by text. */
  longestTasks: ReadonlyMap<string, number>;
}

/** The text whose longest task carries the goal. */
export const LONG_ARTICLE = '200,000 characters in paragraphs';

export function detectionTables(results: Results): Table[] {
  return [speedTable(results), sizeTable(results), growthTable(results), taskTable(results)];
}

function speedTable({ timings }: Results): Table {
  const rows = [...timings].flatMap(([place, all]) => {
    const [ours] = all;
    return all.map((timing, at) => [
      place,
      readerNames[at] ?? '?',
      micros(atShare(timing, 0.5)),
      micros(atShare(timing, 0.95)),
      ours === undefined ? '–' : times(atShare(timing, 0.5) / atShare(ours, 0.5)),
      ours === undefined ? '–' : times(atShare(timing, 0.95) / atShare(ours, 0.95)),
      micros(timing.first),
    ]);
  });
  return {
    title: 'Detection: microseconds a sentence',
    columns: ['where', 'engine', 'p50', 'p95', '× p50', '× p95', 'first round'],
    rows,
    notes: [
      'Ours: the whole pipeline. The peers: sentences and entities. ×: how many times our cost.',
      'A paragraph of three sentences is read at a time, engines in turn after ten; p50 and p95 are over paragraphs, each at its fastest round.',
      'First round: the mean before anything is compiled. Chromium: an isolated world of a page, where content scripts run.',
    ],
  };
}

function sizeTable({ sizes }: Results): Table {
  return {
    title: 'Size',
    columns: ['engine', 'kB gzip', 'heap MB, loaded', 'heap MB, after 1,000 articles'],
    rows: [...sizes].map(([name, { gzip, loaded, after }]) => [
      name,
      (gzip / 1000).toFixed(1),
      (loaded / 1e6).toFixed(1),
      (after / 1e6).toFixed(1),
    ]),
    notes: [
      'kB: one minified script with its model or weights. Heap: in Node, over that of the same process without it.',
    ],
  };
}

function growthTable({ growth }: Results): Table {
  const lengths = [...new Set([...growth.values()].flat().map(({ x }) => x))].toSorted(
    (a, b) => a - b,
  );
  return {
    title: 'Growth: milliseconds by characters of text',
    columns: ['engine', ...lengths.map((length) => `${length / 1000}k`), 'exponent'],
    rows: [...growth].map(([name, points]) => [
      name,
      ...lengths.map((length) => points.find(({ x }) => x === length)?.y.toFixed(1) ?? '–'),
      exponentOf(points)?.toFixed(3) ?? '–',
    ]),
    notes: [
      'The fastest of three readings. Exponent: of the power law that fits best; 1 is linear.',
    ],
  };
}

function taskTable({ longestTasks }: Results): Table {
  return {
    title: 'Longest task of the main thread in Chromium, read in slices of 5 ms',
    columns: ['text', 'CPU ms'],
    rows: [...longestTasks].map(([name, ms]) => [name, ms.toFixed(1)]),
    notes: [
      'In the product the engine runs in the background, away from the main thread of any page.',
    ],
  };
}

export function detectionGoals({ timings, sizes, growth, longestTasks }: Results): Goal[] {
  const goals = [...timings].map(([place, [ours]]) => {
    const p95 = ours === undefined ? null : atShare(ours, 0.95) / 1000;
    return goal(`${place}: p95 a sentence, ms`, { atMost: 0.1 }, p95);
  });
  const gzip = sizes.get('ours')?.gzip;
  return [
    ...goals,
    goal('engine and weights, kB gzip', { atMost: 250 }, gzip === undefined ? null : gzip / 1000),
    goal('growth: exponent of text', { atMost: 1.05 }, exponentOf(growth.get('ours') ?? [])),
    goal('longest own task, ms', { atMost: 16 }, longestTasks.get(LONG_ARTICLE) ?? null),
  ];
}

function atShare({ perSentence }: Timing, share: number): number {
  return percentile(
    perSentence.toSorted((one, other) => one - other),
    share,
  );
}

function micros(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function times(value: number): string {
  return value.toFixed(1);
}

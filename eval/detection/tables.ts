/** Results as tables and goals. */
import { goal, type Goal, type Table } from '../report.ts';
import { shareOf, showShare } from '../shares.ts';
import type { Benchmark, FurtherFile } from './benchmark.ts';
import { decimals, showMeasure } from './measure.ts';
import { f1Of } from './polnear.ts';
import type { SeedScore } from './seeds.ts';

export function benchmarkTable(rows: readonly Benchmark[], notes: readonly string[]): Table {
  return {
    title: 'Benchmarks: the engine as it ships, and a model trained on the set',
    columns: ['set', 'metric', 'n', 'shipped', 'goal', 'reference', 'goal', 'anchors'],
    rows: rows.map(({ name, metric, anchors, shipped, reference, goals }) => [
      name,
      metric,
      (shipped ?? reference)?.of ?? 0,
      showMeasure(shipped),
      decimals(goals.shipped),
      goals.reference === null ? '–' : showMeasure(reference),
      goals.reference === null ? '–' : decimals(goals.reference),
      anchors,
    ]),
    notes: [
      'Shipped: what the command line says, every decision at .5; no restricted set has taught it anything.',
      'Reference: a linear model trained on the set by its own protocol, its threshold chosen on the training part; in memory, never shipped.',
      'In brackets the 95 % interval: 1,000 resamples of documents where there are documents, else of sentences. Anchors as published.',
      ...notes,
    ],
  };
}

export function furtherTable(rows: readonly FurtherFile[]): Table {
  return {
    title: 'Further files, the engine as it ships',
    columns: ['file', 'question', 'metric', 'n', 'shipped'],
    rows: rows.map(({ file, what, metric, shipped }) => [
      file,
      what,
      metric,
      shipped?.of ?? 0,
      showMeasure(shipped),
    ]),
  };
}

export function benchmarkGoals(rows: readonly Benchmark[]): Goal[] {
  return rows.flatMap(({ name, metric, shipped, reference, goals }) => {
    const wanted = [
      goal(`${name}, ${metric}, shipped`, { atLeast: goals.shipped }, valueOf(shipped)),
    ];
    if (goals.reference !== null) {
      const limit = { atLeast: goals.reference };
      wanted.push(goal(`${name}, ${metric}, reference`, limit, valueOf(reference)));
    }
    return wanted;
  });
}

function valueOf(measured: Benchmark['shipped']): number | null {
  return measured === null ? null : measured.value;
}

export function seedTable(score: SeedScore): Table {
  const { hits, extra, missed } = score.quantities;
  return {
    title: 'The seeds',
    columns: ['', 'measured'],
    rows: [
      ['sentences as labelled', showShare(score.sentences)],
      ['must be marked, and is', showShare(score.mustMark)],
      ['must not be marked, and is', showShare(score.mustNot)],
      [
        'quantities, F1',
        `${decimals(f1Of(score.quantities))} (${hits}, ${extra} too many, ${missed} missed)`,
      ],
      ['dates', showShare(score.dates)],
      ['attribution: kind and source, or nobody', showShare(score.attribution)],
      ['priority as labelled', showShare(score.priority)],
    ],
  };
}

export function seedGoals(score: SeedScore | null): Goal[] {
  return [
    goal('seeds: must be marked', { atLeast: 1 }, score && shareOf(score.mustMark)),
    goal('seeds: must not be marked', { atMost: 0 }, score && score.mustNot.hits),
    goal('seeds: quantities, F1', { atLeast: 0.98 }, score && f1Of(score.quantities)),
    goal('seeds: dates', { atLeast: 1 }, score && shareOf(score.dates)),
  ];
}

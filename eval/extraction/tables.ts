/** Scores of pages and extractors → what is printed and which goals are met. */
import { goal, type Goal, type Table } from '../report.ts';
import { showShare, type Share } from '../shares.ts';
import type { Half } from '../split.ts';
import { extractorNames, type ExtractorName } from './in-page.ts';
import type { PageScore } from './page-score.ts';

/** One extractor on one page. */
export interface Run extends PageScore {
  id: string;
  half: Half;
  /** Whether another extractor made the truth of this page. */
  isToolMade: boolean;
  extractor: ExtractorName;
  /** Milliseconds of processor time of the first run in the page, when nothing is compiled, and of the last. */
  firstTime: number;
  lastTime: number;
}

type Measure =
  | 'sentencePrecision'
  | 'sentenceRecall'
  | 'wordPrecision'
  | 'wordRecall'
  | 'boilerplateKept';

export function scoreTable(runs: readonly Run[], sizes: Record<ExtractorName, number>): Table {
  return {
    title: 'Extraction: every extractor on the same pages in the same browser, mean over pages',
    columns:
      'extractor|sentence P|R|F1|dev P|dev R|held P|held R|word P|word R|boilerplate kept|first ms|later ms|gzip kB'.split(
        '|',
      ),
    rows: extractorNames.map((name) => {
      const own = runs.filter(({ extractor }) => extractor === name);
      const dev = own.filter(({ half }) => half === 'dev');
      const held = own.filter(({ half }) => half === 'held');
      const precision = mean(own, 'sentencePrecision');
      const recall = mean(own, 'sentenceRecall');
      return [
        name,
        ...[precision, recall, harmonic(precision, recall)].map(show),
        ...[mean(dev, 'sentencePrecision'), mean(dev, 'sentenceRecall')].map(show),
        ...[mean(held, 'sentencePrecision'), mean(held, 'sentenceRecall')].map(show),
        ...[mean(own, 'wordPrecision'), mean(own, 'wordRecall')].map(show),
        show(mean(own, 'boilerplateKept')),
        quantile(
          own.map(({ firstTime }) => firstTime),
          0.5,
        ).toFixed(1),
        quantile(
          own.map(({ lastTime }) => lastTime),
          0.5,
        ).toFixed(1),
        sizes[name] === 0 ? '–' : (sizes[name] / 1000).toFixed(1),
      ];
    }),
    notes: [
      'A sentence counts as found with 80 % of its words in runs of three; words are counted in runs of four.',
      'Boilerplate kept: of the sentences of five words and more that a reader sees and the truth does not hold, those in the output.',
      'Titles count for nobody. Where the truth is only an article’s start, its page counts for recall alone.',
    ],
  };
}

export function truthTable(runs: readonly Run[]): Table {
  const kinds = [
    ['written or checked by people', false],
    ['another extractor’s output', true],
  ] as const;
  return {
    title: 'By how the truth of the page was made',
    columns: ['truth', 'pages', ...extractorNames.flatMap((name) => [`${name} P`, 'R'])],
    rows: kinds.map(([kind, isTool]) => {
      const own = runs.filter((run) => run.isToolMade === isTool && run.sentenceRecall !== null);
      return [
        kind,
        new Set(own.map(({ id }) => id)).size,
        ...extractorNames.flatMap((name) => {
          const ofOne = own.filter(({ extractor }) => extractor === name);
          return [show(mean(ofOne, 'sentencePrecision')), show(mean(ofOne, 'sentenceRecall'))];
        }),
      ];
    }),
  };
}

export function pieceTable(runs: readonly Run[]): Table {
  return {
    title: 'Pieces of pages that somebody named as wanted and unwanted',
    columns: ['extractor', 'wanted kept', 'unwanted kept'],
    rows: extractorNames.map((name) => {
      const own = runs.filter(({ extractor }) => extractor === name);
      return [
        name,
        showShare(total(own.map(({ wantedKept }) => wantedKept))),
        showShare(total(own.map(({ unwantedKept }) => unwantedKept))),
      ];
    }),
    notes: ['In brackets the 95 % interval by Wilson: few pieces say little.'],
  };
}

export function timeTable(runs: readonly Run[]): Table {
  return {
    title: 'Processor time of the page’s main thread in milliseconds, over all pages',
    columns: ['extractor', 'run', 'median', '90 %', 'longest', 'pages within 16 ms'],
    rows: extractorNames.flatMap((name) =>
      (['firstTime', 'lastTime'] as const).map((which) => {
        const times = runs.filter(({ extractor }) => extractor === name).map((run) => run[which]);
        const within = times.filter((time) => time <= 16).length;
        return [
          name,
          which === 'firstTime' ? 'first, nothing compiled' : 'third',
          ...[0.5, 0.9, 1].map((share) => quantile(times, share).toFixed(1)),
          `${within} of ${times.length}`,
        ];
      }),
    ),
  };
}

/** `tasks` holds for each page the longest slice of each run. */
export function taskTable(tasks: readonly (readonly number[])[]): Table {
  return {
    title: 'The longest task of our reading in slices, as the extension runs it: milliseconds',
    columns: ['run', 'median', '90 %', 'longest', 'pages within 16 ms'],
    rows: ([0, -1] as const).map((run) => {
      const times = tasks.map((ofPage) => ofPage.at(run) ?? 0);
      return [
        run === 0 ? 'first, nothing compiled' : 'third',
        ...[0.5, 0.9, 1].map((share) => quantile(times, share).toFixed(1)),
        `${times.filter((time) => time <= 16).length} of ${times.length}`,
      ];
    }),
  };
}

export function goalsOf(runs: readonly Run[]): Goal[] {
  const ours = runs.filter(({ extractor }) => extractor === 'ours');
  const unwanted = total(ours.map(({ unwantedKept }) => unwantedKept));
  const wanted = total(ours.map(({ wantedKept }) => wantedKept));
  return [
    goal('extraction: sentence precision', { atLeast: 0.97 }, mean(ours, 'sentencePrecision')),
    goal('extraction: sentence recall', { atLeast: 0.97 }, mean(ours, 'sentenceRecall')),
    goal('extraction: boilerplate kept', { atMost: 0.1 }, mean(ours, 'boilerplateKept')),
    ...(unwanted.of === 0
      ? []
      : [goal('extraction: unwanted pieces kept', { atMost: 0.1 }, unwanted.hits / unwanted.of)]),
    ...(wanted.of === 0
      ? []
      : [goal('extraction: wanted pieces kept', { atLeast: 0.97 }, wanted.hits / wanted.of)]),
  ];
}

/** The mean over the pages that have this measure; null where none has. */
export function mean(runs: readonly Run[], measure: Measure): number | null {
  const values = runs.flatMap((run) => run[measure] ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function harmonic(one: number | null, other: number | null): number | null {
  if (one === null || other === null || one + other === 0) return null;
  return (2 * one * other) / (one + other);
}

function total(shares: readonly Share[]): Share {
  return {
    hits: shares.reduce((sum, { hits }) => sum + hits, 0),
    of: shares.reduce((sum, { of }) => sum + of, 0),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function show(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

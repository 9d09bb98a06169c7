/** Results as tables and goals. */
import { goal, type Goal, type Table } from '../report.ts';
import { shareOf, showShare, type Share } from '../shares.ts';
import { halves } from '../split.ts';
import { editKinds, type EditKind } from './edit-kinds.ts';
import {
  isCorrect,
  precision,
  recall,
  silence,
  toldAltered,
  toldWhole,
  type Result,
} from './results.ts';
import { lookAlikePlaces } from './rounds.ts';

/** One row of the table: which results it reads, and what it asks of them. */
interface Row {
  name: string;
  /** Peers have no answer to it. */
  isOurs?: boolean;
  of: (results: readonly Result[]) => readonly Result[];
  share: (results: readonly Result[]) => Share;
  atLeast?: number;
}

/** From this length on a quote says enough to be found by itself. */
const longQuote = 60;

const seeded = (results: readonly Result[]) => results.filter(({ test }) => test === 'seeded');
const real = (results: readonly Result[]) => results.filter(({ test }) => test === 'real edits');
const ofKinds = (results: readonly Result[], kinds: readonly EditKind[]) =>
  seeded(results).filter(({ kind }) => kinds.some((each) => each === kind));
const numbers = (results: readonly Result[]) => ofKinds(results, ['number']);
const looks = (results: readonly Result[]) =>
  ofKinds(results, ['none', 'quotes and dashes', 'whitespace', 'link added']);
const copies = (results: readonly Result[]) => results.filter(({ test }) => test === 'old copies');
const long = (results: readonly Result[]) =>
  seeded(results).filter(({ words }) => words.length >= longQuote);

const mainRows: readonly Row[] = [
  { name: 'real edits: recall', of: real, share: recall, atLeast: 0.995 },
  { name: 'real edits: precision', of: real, share: precision, atLeast: 0.997 },
  { name: 'seeded edits: recall', of: seeded, share: recall },
  { name: 'seeded edits: precision', of: seeded, share: precision },
  { name: `seeded, quotes ≥ ${longQuote}: recall`, of: long, share: recall, atLeast: 0.98 },
  { name: `seeded, quotes ≥ ${longQuote}: precision`, of: long, share: precision, atLeast: 0.985 },
  { name: 'deleted → not found', of: seeded, share: silence, atLeast: 0.97 },
  {
    name: 'number changed, shown → says altered',
    of: numbers,
    share: toldAltered,
    atLeast: 1,
    isOurs: true,
  },
  {
    name: 'looks changed, shown → not called altered',
    of: looks,
    share: toldWhole,
    atLeast: 1,
    isOurs: true,
  },
  { name: 'old copies in hidden nodes: recall', of: copies, share: recall },
  { name: 'old copies in hidden nodes: deleted → not found', of: copies, share: silence },
  ...lookAlikePlaces.flatMap((place): Row[] => [
    lookAlike(`look-alike ${place}, claim deleted`, '→ not found', silence),
    lookAlike(`look-alike ${place}, claim edited`, '→ stays', recall),
  ]),
];

function lookAlike(test: string, wanted: string, share: Row['share']): Row {
  return {
    name: `${test} ${wanted}`,
    of: (results) => results.filter((each) => each.test === test),
    share,
    atLeast: 0.9,
  };
}

const kindRows: readonly Row[] = editKinds.map((kind) => ({
  name: kind,
  of: (results) => seeded(results).filter((each) => each.kind === kind),
  share: kind === 'deleted' ? silence : recall,
}));

/** Ours in the halves and as a whole, then each peer as a whole. */
export function anchoringTables(
  ours: readonly Result[],
  peers: ReadonlyMap<string, readonly Result[]> = new Map(),
  notes: readonly string[] = [],
): Table[] {
  const columns = ['', ...halves.map((half) => `ours, ${half}`), 'ours', ...peers.keys(), 'notes'];
  const rows = (list: readonly Row[]) =>
    list.map(({ name, of, share, isOurs }) => [
      name,
      ...halves.map((half) => showShare(share(of(ours.filter((each) => each.half === half))))),
      showShare(share(of(ours))),
      ...[...peers.values()].map((results) =>
        isOurs === true ? '–' : showShare(share(of(results))),
      ),
      share(of(ours)).of,
    ]);
  return [
    {
      title: 'Anchoring: the right place or nowhere',
      columns,
      rows: [...rows(mainRows), ['anchors in hidden nodes', ...hidden(ours, peers), ours.length]],
      notes: [
        'Correct: the characters shared with the truth are at least half of the characters of either.',
        'Recall: correct of those whose words still exist. Precision: correct of those shown. In brackets the 95 % interval (Wilson).',
        ...notes,
      ],
    },
    { title: 'Seeded edits by kind: recall; deleted: not found', columns, rows: rows(kindRows) },
  ];
}

function hidden(
  ours: readonly Result[],
  peers: ReadonlyMap<string, readonly Result[]>,
): (string | number)[] {
  return [
    ...halves.map((half) => countHidden(ours.filter((each) => each.half === half))),
    countHidden(ours),
    ...[...peers.values()].map(countHidden),
  ];
}

function countHidden(results: readonly Result[]): number {
  return results.filter(({ isHidden }) => isHidden).length;
}

/** The goals, measured over both halves. */
export function anchoringGoals(ours: readonly Result[]): Goal[] {
  return [
    ...mainRows.flatMap(({ name, of, share, atLeast }) =>
      atLeast === undefined ? [] : [goal(name, { atLeast }, shareOf(share(of(ours))))],
    ),
    goal(
      'anchors in hidden nodes',
      { atMost: 0 },
      copies(ours).length === 0 ? null : countHidden(ours),
    ),
  ];
}

/** Failures of the dev half, one a line: the held half is never read. */
export function listFailures(results: readonly Result[]): string[] {
  return results
    .filter((each) => each.half === 'dev' && (each.exists ? !isCorrect(each) : each.isAnchored))
    .map(
      ({ test, kind, id, words, said }) => `${test} / ${kind} / ${id}\n  "${words}"\n  ${said}\n`,
    );
}

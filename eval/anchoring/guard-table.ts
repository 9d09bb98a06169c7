/** The meaning-change guard on real sentences with seeded edits: it must speak where the claim changed, and only there. */
import { compareMeaning } from '#anchoring/guard.ts';
import { guardRows } from '../guard/edits.ts';
import { scoreGuard, type GuardScore } from '../guard/score.ts';
import { listPages, truthOf } from '../material.ts';
import { goal, type Goal, type Table } from '../report.ts';
import { showShare, type Share } from '../shares.ts';
import { halfOf, halves, type Half } from '../split.ts';
import { sentencesIn, wordsIn } from './pieces.ts';

export interface GuardRun {
  /** Scores of each half, by kind. */
  scores: Map<Half, GuardScore[]>;
}

const seed = 20;

/** Sentences of one page: long pages must not outweigh the others. */
const mostOfPage = 40;

/** Headings and labels are shorter, lists longer. */
const shortest = 40;
const longest = 400;

/** The guard knows English: it is measured on English sentences. */
const englishWords = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'is', 'that', 'for', 'on']);
const englishShare = 0.12;

export function runGuard(folder: string, wanted: Half | null): GuardRun {
  const sentences = new Map<Half, string[]>();
  for (const page of listPages(folder)) {
    const half = halfOf(page.id);
    const truth = wanted === null || wanted === half ? truthOf(folder, page) : null;
    if (truth === null || !isEnglish(truth)) continue;
    const list = sentences.get(half) ?? [];
    sentences.set(half, list);
    list.push(
      ...truth
        .split(/\n+/)
        .flatMap((line) => sentencesIn(line))
        .map(({ text }) => text)
        .filter((text) => text.length >= shortest && text.length <= longest)
        .slice(0, mostOfPage),
    );
  }
  return {
    scores: new Map(
      [...sentences].map(([half, list]) => [
        half,
        scoreGuard(guardRows(list, seed), (old, now) => compareMeaning(old, now)),
      ]),
    ),
  };
}

function isEnglish(text: string): boolean {
  const words = wordsIn(text.slice(0, 4000));
  const known = words.filter((word) => englishWords.has(word.text.toLowerCase()));
  return known.length >= englishShare * words.length;
}

/** Nothing where the material has no English sentence. */
export function guardTables({ scores }: GuardRun): Table[] {
  return scores.size === 0 ? [] : [guardTable(scores)];
}

function guardTable(scores: GuardRun['scores']): Table {
  const kinds = new Map([...scores.values()].flat().map(({ kind, mustTrip }) => [kind, mustTrip]));
  return {
    title: 'The guard: a changed meaning is told, changed looks are not',
    columns: ['edit', 'must', ...halves, 'rows'],
    rows: [...kinds]
      .toSorted(([, one], [, other]) => Number(other) - Number(one))
      .map(([kind, mustTrip]) => {
        const shares = halves.map((half) => rightIn(scores.get(half) ?? [], kind));
        const all = shares.reduce((sum, { of }) => sum + of, 0);
        return [kind, mustTrip ? 'speak' : 'be silent', ...shares.map(showShare), all];
      }),
    notes: ['Share of rows on which the guard did what it must.'],
  };
}

function rightIn(scores: readonly GuardScore[], kind: string): Share {
  const score = scores.find((each) => each.kind === kind);
  if (score === undefined) return { hits: 0, of: 0 };
  return { hits: score.rows - score.wrong.length, of: score.rows };
}

export function guardGoals({ scores }: GuardRun): Goal[] {
  const all = [...scores.values()].flat();
  const altering = all.filter(({ mustTrip }) => mustTrip);
  const harmless = all.filter(({ mustTrip }) => !mustTrip);
  const rows = altering.reduce((sum, each) => sum + each.rows, 0);
  const told = altering.reduce((sum, each) => sum + each.tripped, 0);
  const falseTrips = harmless.reduce((sum, each) => sum + each.tripped, 0);
  return [
    goal('guard: changed meanings that are told', { atLeast: 1 }, rows === 0 ? null : told / rows),
    goal('guard: false trips on looks', { atMost: 0 }, harmless.length === 0 ? null : falseTrips),
  ];
}

/** Where the guard was wrong, in the dev half only. */
export function listGuardFailures({ scores }: GuardRun): string[] {
  return (scores.get('dev') ?? []).flatMap(({ kind, mustTrip, wrong }) =>
    wrong.map(
      ({ old, now }) =>
        `guard / ${kind} / ${mustTrip ? 'silent' : 'spoke'}\n  "${old}"\n  "${now}"\n`,
    ),
  );
}

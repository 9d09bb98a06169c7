/**
 * The meaning-change guard (promise P2): whether the words on the page still claim what the noted words claimed. It would
 * rather hide a verdict too often than carry one over a changed figure; typography and spelling never move it.
 */
import type { DiffPart } from '#domain/anchor.ts';
import { meaningOf, type Item, type ListName, type Meaning } from './meaning.ts';
import { diffWords } from './word-diff.ts';

export interface MeaningChange {
  diff: DiffPart[];
  /** One sentence for each thing that changed; empty where the meaning stands. */
  reasons: string[];
}

/** What is compared, how the reader is told, and whether order counts: two figures may trade places, two hedges may not matter. */
const checks: readonly { list: ListName; what: string; isOrdered: boolean }[] = [
  { list: 'numbers', what: 'A number', isOrdered: true },
  { list: 'units', what: 'A unit', isOrdered: true },
  { list: 'currencies', what: 'A currency', isOrdered: true },
  { list: 'negations', what: 'A negation', isOrdered: false },
  { list: 'hedges', what: 'A word of certainty', isOrdered: false },
  { list: 'dates', what: 'A date', isOrdered: true },
  { list: 'attributions', what: 'The verb of attribution', isOrdered: false },
  { list: 'speakers', what: 'The speaker', isOrdered: true },
];

/** Compares the noted words with the words on the page. */
export function compareMeaning(old: string, now: string): MeaningChange {
  const before = meaningOf(old);
  const after = meaningOf(now);
  const reasons = checks.flatMap(({ list, what, isOrdered }) =>
    reasonOf(what, before[list], after[list], isOrdered),
  );
  const names = new Set([...before.names, ...after.names]);
  reasons.push(...reasonOf('A name', namesIn(before, names), namesIn(after, names), true));
  return { diff: diffWords(old, now), reasons };
}

/**
 * Compares only what the words right beside a quote can do to it: turn it round, hedge it, or attribute it otherwise.
 */
export function compareSurroundings(old: string, now: string): string[] {
  if (old === now) return [];
  const before = meaningOf(old);
  const after = meaningOf(now);
  return checks
    .filter(({ list }) => list === 'negations' || list === 'hedges' || list === 'attributions')
    .flatMap(({ list, what }) =>
      reasonOf(`Beside the quoted words: ${what.toLowerCase()}`, before[list], after[list], false),
    );
}

/** Names by their forms, not their capitals, so that a headline in capitals names what the sentence names. */
function namesIn(meaning: Meaning, names: ReadonlySet<string>): Item[] {
  return meaning.words.filter((word) => names.has(word.key));
}

function reasonOf(what: string, old: Item[], now: Item[], isOrdered: boolean): string[] {
  const gone = without(old, now);
  const come = without(now, old);
  if (gone === '' && come === '') {
    const isSameOrder = old.every((item, at) => item.key === now[at]?.key);
    return isSameOrder || !isOrdered ? [] : [`${what} changed places.`];
  }
  if (gone === '') return [`${what} was added: ${come}.`];
  if (come === '') return [`${what} was removed: ${gone}.`];
  return [`${what} changed: ${gone} became ${come}.`];
}

/** The items of one list that the other lacks, each counted as often as it stands, as the reader saw them. */
function without(list: readonly Item[], other: readonly Item[]): string {
  const left = other.map((item) => item.key);
  return list
    .filter(({ key }) => {
      const at = left.indexOf(key);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .map(({ shown }) => `“${shown}”`)
    .join(', ');
}

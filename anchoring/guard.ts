/**
 * The meaning-change guard (promise P2): whether the words on the page still claim what the noted words claimed. It would
 * rather hide a verdict too often than carry one over a changed figure; typography and spelling never move it.
 */
import type { DiffPart } from '#domain/anchor.ts';
import { changedWords } from './changed-words.ts';
import { meaningOf, type Item, type ListName, type Meaning } from './meaning.ts';
import { oppositeReasons, tradedReasons } from './turned-words.ts';
import { diffWords } from './word-diff.ts';

export interface MeaningChange {
  diff: DiffPart[];
  /** One sentence for each thing that changed; empty where the meaning stands. */
  reasons: string[];
}

interface Check {
  list: ListName;
  /** How the reader is told. */
  what: string;
  /** Whether order counts: two figures that trade places change a claim, two hedges may not. */
  isOrdered: boolean;
}

/** Both may stand elsewhere in a sentence and mean the same, unless they bear on another word. */
const certainty: readonly Check[] = [
  { list: 'negations', what: 'A negation', isOrdered: false },
  { list: 'hedges', what: 'A word of certainty', isOrdered: false },
];

const attribution: Check = {
  list: 'attributions',
  what: 'The verb of attribution',
  isOrdered: false,
};

const checks: readonly Check[] = [
  { list: 'numbers', what: 'A number', isOrdered: true },
  { list: 'units', what: 'A unit', isOrdered: true },
  { list: 'currencies', what: 'A currency', isOrdered: true },
  ...certainty,
  { list: 'adverbs', what: 'An adverb', isOrdered: false },
  { list: 'dates', what: 'A date', isOrdered: true },
  attribution,
];

/** Words whose place makes them matter. Only words that changed are told, since a comma can move the borders of a place. */
const wordsInPlace: readonly { list: ListName; what: string }[] = [
  { list: 'counted', what: 'What a number counts' },
  { list: 'speakers', what: 'The speaker' },
];

/** Compares the noted words with the words on the page. */
export function compareMeaning(old: string, now: string): MeaningChange {
  if (old === now) return { diff: diffWords(old, now), reasons: [] };
  const before = meaningOf(old);
  const after = meaningOf(now);
  const changed = changedWords(before.words, after.words);
  const reasons = checks.flatMap((check) => reasonsOf(check, before, after));
  const isChanged = ({ key }: Item): boolean => changed.forms.has(key);
  for (const { list, what } of wordsInPlace) {
    const reason = reasonOf(
      what,
      before[list].filter(isChanged),
      after[list].filter(isChanged),
      false,
    );
    if (reason !== null) reasons.push(reason);
  }
  reasons.push(...nameReasons(before, after), ...oppositeReasons(changed));
  reasons.push(...tradedReasons(before.words, after.words));
  return { diff: diffWords(old, now), reasons };
}

/**
 * Compares only what the words right beside a quote can do to it: turn it round, hedge it, or attribute it otherwise.
 */
export function compareSurroundings(old: string, now: string): string[] {
  if (old === now) return [];
  const before = meaningOf(old);
  const after = meaningOf(now);
  return [...certainty, attribution].flatMap((check) => {
    const what = `Beside the quoted words: ${check.what.toLowerCase()}`;
    return reasonsOf({ ...check, what }, before, after);
  });
}

function reasonsOf({ list, what, isOrdered }: Check, before: Meaning, after: Meaning): string[] {
  const old = before[list];
  const now = after[list];
  if (old.length === 0 && now.length === 0) return [];
  const reason = reasonOf(what, old, now, isOrdered);
  if (reason !== null) return [reason];
  return hasMoved(old, now, after) || hasMoved(now, old, before)
    ? [`${what} bears on another word: ${shown(now)}.`]
    : [];
}

/** Whether a negation or modal left its word alone: the word still stands there, and nothing of the kind bears on it. */
function hasMoved(old: readonly Item[], now: readonly Item[], there: Meaning): boolean {
  return old.some(
    ({ head }) =>
      head !== undefined &&
      now.every((item) => item.head !== undefined && item.head !== head) &&
      there.words.some(({ facts }) => facts.stem === head),
  );
}

/** Names by their forms, not their capitals, so that a headline in capitals names what the sentence names. */
function nameReasons(before: Meaning, after: Meaning): string[] {
  const namesIn = ({ words, plain }: Meaning): Item[] =>
    words
      .filter(({ facts: { key } }) => before.names.has(key) || after.names.has(key))
      .map(({ facts, start, end }) => ({ key: facts.key, shown: plain.slice(start, end) }));
  const reason = reasonOf('A name', namesIn(before), namesIn(after), true);
  return reason === null ? [] : [reason];
}

function reasonOf(
  what: string,
  old: readonly Item[],
  now: readonly Item[],
  isOrdered: boolean,
): string | null {
  const isSame = old.length === now.length && old.every(({ key }, at) => key === now[at]?.key);
  if (isSame) return null;
  const gone = without(old, now);
  const come = without(now, old);
  if (gone.length === 0 && come.length === 0) {
    return isOrdered ? `${what} changed places: ${shown(now)}.` : null;
  }
  if (gone.length === 0) return `${what} was added: ${shown(come)}.`;
  if (come.length === 0) return `${what} was removed: ${shown(gone)}.`;
  return `${what} changed: ${shown(gone)} became ${shown(come)}.`;
}

/** The items of one list that the other lacks, each counted as often as it stands. */
function without(list: readonly Item[], other: readonly Item[]): Item[] {
  const left = new Map<string, number>();
  for (const { key } of other) left.set(key, (left.get(key) ?? 0) + 1);
  return list.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** As the reader saw them; a long list is cut short. */
function shown(items: readonly Item[]): string {
  const some = items.slice(0, 4).map((item) => `“${item.shown}”`);
  return some.join(', ') + (items.length > some.length ? ' and others' : '');
}

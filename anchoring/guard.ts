/**
 * The meaning-change guard (promise P2): whether the words on the page still claim what the noted words claimed. It would
 * rather hide a verdict too often than carry one over a changed figure; typography and spelling never move it.
 */
import type { DiffPart } from '#domain/anchor.ts';
import { inActiveVoice } from './active-voice.ts';
import { changedWords } from './changed-words.ts';
import { foreignReason } from './foreign.ts';
import { reasonOf, shown } from './item-reasons.ts';
import { meaningOf, type Item, type ListName, type Meaning } from './meaning.ts';
import { nameReasons } from './name-reasons.ts';
import { withoutAddedNotes } from './plain-text.ts';
import { prepositionReasons } from './prepositions.ts';
import { oppositeReasons, tradedReasons, undoneReasons } from './turned-words.ts';
import { diffWords } from './word-diff.ts';
import { exchangedReasons } from './word-sides.ts';

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
  const [one, other] = withoutAddedNotes(old, now);
  const before = meaningOf(one);
  const after = meaningOf(other);
  const foreign = foreignReason(before, after);
  if (foreign !== null) return { diff: diffWords(old, now), reasons: [foreign] };
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
  reasons.push(...nameReasons(before, after, changed), ...oppositeReasons(changed));
  reasons.push(...roleReasons(before, after));
  return { diff: diffWords(old, now), reasons };
}

/** Who did what to whom, from where, and until when. */
function roleReasons(before: Meaning, after: Meaning): string[] {
  const traded = tradedReasons(before.words, after.words);
  if (traded.length > 0) return traded;
  const old = inActiveVoice(before.words, after.words);
  const now = inActiveVoice(after.words, before.words);
  return [
    ...exchangedReasons(old, now),
    ...prepositionReasons(before.words, after.words),
    ...undoneReasons(before.words, after.words),
  ];
}

/**
 * Compares only what the words right beside a quote can do to it: turn it round, hedge it, attribute it otherwise, or give
 * its figure another half. Figures and speakers count as changed only where the whole sentence of the other lacks them
 * too, since words put in push them out of reach.
 */
export function compareSurroundings(
  old: string,
  now: string,
  sentences = (): { old: string; now: string } => ({ old, now }),
): string[] {
  if (old === now) return [];
  const before = meaningOf(old);
  const after = meaningOf(now);
  const toned = [...certainty, attribution].flatMap((check) =>
    reasonsOf({ ...check, what: beside(check.what) }, before, after),
  );
  const replaced = besides.flatMap(({ list, what }) => {
    const goneHere = lacking(before[list], after, list);
    const comeHere = lacking(after[list], before, list);
    if (goneHere.length === 0 && comeHere.length === 0) return [];
    const whole = sentences();
    const gone = lacking(goneHere, meaningOf(whole.now), list);
    const come = lacking(comeHere, meaningOf(whole.old), list);
    // A speaker who comes or goes alone does so with a verb of attribution, which was compared.
    if (list === 'speakers' && (gone.length === 0 || come.length === 0)) return [];
    return reasonOf(beside(what), gone, come, false) ?? [];
  });
  return [...toned, ...replaced];
}

const besides: readonly { list: ListName; what: string }[] = [
  { list: 'numbers', what: 'A number' },
  { list: 'units', what: 'A unit' },
  { list: 'currencies', what: 'A currency' },
  { list: 'speakers', what: 'The speaker' },
];

function beside(what: string): string {
  return `Beside the quoted words: ${what.toLowerCase()}`;
}

/** The items that the other text has not; a speaker may be named there without speaking. */
function lacking(items: readonly Item[], other: Meaning, list: ListName): Item[] {
  return items.filter(
    ({ key }) =>
      other[list].every((item) => item.key !== key) &&
      (list !== 'speakers' || other.words.every(({ facts }) => facts.key !== key)),
  );
}

function reasonsOf({ list, what, isOrdered }: Check, before: Meaning, after: Meaning): string[] {
  const old = withoutArticles(before[list], after);
  const now = withoutArticles(after[list], before);
  if (old.length === 0 && now.length === 0) return [];
  const reason = reasonOf(what, old, now, isOrdered);
  if (reason !== null) return [reason];
  return hasMoved(old, now, after) || hasMoved(now, old, before)
    ? [`${what} bears on another word: ${shown(now)}.`]
    : [];
}

/** "one ship" is no more than "a ship", where the other text has that. */
function withoutArticles(items: readonly Item[], { words }: Meaning): readonly Item[] {
  if (!items.some(({ one }) => one !== undefined)) return items;
  return items.filter(
    ({ one }) =>
      one === undefined ||
      !words.some(
        ({ facts }, at) =>
          (facts.form === 'a' || facts.form === 'an') && words[at + 1]?.facts.stem === one,
      ),
  );
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

/** Changes of content words that no list of figures, names or hedges sees, and that turn a claim round. */
import type { ChangedWords } from './changed-words.ts';
import type { MeaningWord } from './meaning-words.ts';
import { areOpposed, unturned } from './opposites.ts';
import type { WordFacts } from './word-facts.ts';

/** Nobody reads more, and each has to be looked for. */
const mostReasons = 8;

/** "approved" for "rejected", "confirmed" for "unconfirmed": one sentence for each pair. */
export function oppositeReasons({ gone, come }: ChangedWords): string[] {
  const opposed = new Map<string, WordFacts>();
  for (const facts of come) opposed.set(facts.key, facts);
  const now = [...opposed.values()];
  const withPoles = now.filter(({ poles }) => poles.length > 0);
  const byForm = new Map<string, WordFacts>();
  for (const facts of now) for (const form of [facts.form, facts.stem]) byForm.set(form, facts);
  const byTurned = new Map<string, WordFacts>();
  for (const facts of now) for (const form of turnedForms(facts)) byTurned.set(form, facts);
  const reasons = new Set<string>();
  for (const old of gone) {
    if (reasons.size >= mostReasons) break;
    const other =
      (old.poles.length > 0
        ? withPoles.find(({ poles }) => areOpposed(old.poles, poles))
        : undefined) ??
      byTurned.get(old.form) ??
      byTurned.get(old.stem) ??
      turnedForms(old)
        .map((form) => byForm.get(form))
        .find((facts) => facts !== undefined);
    if (other === undefined) continue;
    reasons.add(`A word became its opposite: “${old.form}” became “${other.form}”.`);
  }
  return [...reasons];
}

function turnedForms({ form, stem }: WordFacts): string[] {
  return [unturned(form), unturned(stem)].filter((each) => each !== null);
}

/** "the army shelled the rebels" and "the rebels shelled the army": the same words, but two traded places. */
export function tradedReasons(
  before: readonly MeaningWord[],
  after: readonly MeaningWord[],
): string[] {
  if (before.length !== after.length) return [];
  const places: number[] = [];
  for (const [at, { facts }] of before.entries()) {
    if (facts.stem === after[at]?.facts.stem) continue;
    places.push(at);
    if (places.length > 2) return [];
  }
  const [first = 0, last = 0] = places;
  const one = before[first]?.facts;
  const other = before[last]?.facts;
  const areTraded =
    places.length === 2 &&
    last - first > 1 &&
    one?.stem === after[last]?.facts.stem &&
    other?.stem === after[first]?.facts.stem;
  if (!areTraded || one === undefined || other === undefined) return [];
  if (one.isFunction || other.isFunction || (one.adverb ?? other.adverb) !== undefined) return [];
  if (endsItem(before, first) && startsItem(before, last)) return [];
  return [`Two words changed places: “${one.form}” and “${other.form}”.`];
}

/** The items of a list may stand in any order. */
function endsItem(words: readonly MeaningWord[], at: number): boolean {
  return (words[at + 1]?.opensClause ?? false) || isLink(words[at + 1]);
}

function startsItem(words: readonly MeaningWord[], at: number): boolean {
  return (words[at]?.opensClause ?? false) || isLink(words[at - 1]);
}

function isLink(word: MeaningWord | undefined): boolean {
  return word?.facts.form === 'and' || word?.facts.form === 'or';
}

/** Verbs with an infinitive that say that the deed was done. */
const doing: ReadonlySet<string> = new Set(
  'begin began begun start started continue continued continues manage managed manages help helped helps go went come came used get got'.split(
    ' ',
  ),
);

/** "the crew was ordered to abandon the ship" does not say that it abandoned it. */
export function undoneReasons(
  before: readonly MeaningWord[],
  after: readonly MeaningWord[],
): string[] {
  return [...undone(before, after), ...undone(after, before)].slice(0, mostReasons);
}

function undone(finite: readonly MeaningWord[], other: readonly MeaningWord[]): string[] {
  const known = new Set(finite.map(({ facts }) => facts.stem));
  const infinitives = new Map<string, string>();
  for (const [at, { facts }] of other.entries()) {
    const to = other[at - 1];
    if (to?.facts.form !== 'to' || facts.isFunction || facts.hasCapital || facts.hasDigit) continue;
    const before = other.slice(Math.max(0, at - 5), at - 1).map((word) => word.facts);
    const governing = before.findLast(({ stem, isFunction }) => !isFunction && !known.has(stem));
    if (governing === undefined || doing.has(governing.form)) continue;
    infinitives.set(facts.stem, facts.form);
  }
  if (infinitives.size === 0) return [];
  const reasons: string[] = [];
  for (const [at, { facts }] of finite.entries()) {
    const infinitive = infinitives.get(facts.stem);
    if (infinitive === undefined || infinitive === facts.form) continue;
    if (finite[at - 1]?.facts.form === 'to') continue;
    reasons.push(`What was done and what was not changed: “${facts.form}” and “to ${infinitive}”.`);
  }
  return reasons;
}

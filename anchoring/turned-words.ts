/** Changes of content words that no list of figures, names or hedges sees, and that turn a claim round. */
import type { ChangedWords } from './changed-words.ts';
import { areOpposed, differByPrefix } from './opposites.ts';
import type { MeaningWord } from './meaning-words.ts';
import type { WordFacts } from './word-facts.ts';

/** "approved" for "rejected", "confirmed" for "unconfirmed": one sentence for each pair. */
export function oppositeReasons({ gone, come }: ChangedWords): string[] {
  const reasons: string[] = [];
  for (const old of gone) {
    const now = come.find((other) => isTurned(old, other));
    if (now !== undefined) {
      reasons.push(`A word became its opposite: “${old.form}” became “${now.form}”.`);
    }
  }
  return reasons;
}

function isTurned(one: WordFacts, other: WordFacts): boolean {
  if (areOpposed(one.poles, other.poles)) return true;
  if (one.form.length === other.form.length) return false;
  return differByPrefix(one.form, other.form) || differByPrefix(one.stem, other.stem);
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
  if (one.isFunction || other.isFunction) return [];
  return [`Two words changed places: “${one.form}” and “${other.form}”.`];
}

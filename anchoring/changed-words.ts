/** Which words of one text the other lacks, wherever they stand: a word that only moved has not changed. */
import type { MeaningWord } from './meaning-words.ts';
import type { WordFacts } from './word-facts.ts';

export interface ChangedWords {
  gone: readonly WordFacts[];
  come: readonly WordFacts[];
  /** Keys and stems of both. */
  forms: ReadonlySet<string>;
}

/** Compares by spelling-folded forms, each as often as it stands. */
export function changedWords(
  before: readonly MeaningWord[],
  after: readonly MeaningWord[],
): ChangedWords {
  // Most edits are small: what both share at their ends need not be counted.
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && keyOf(before, start) === keyOf(after, start)) start += 1;
  let ends = 0;
  while (
    ends < shorter - start &&
    keyOf(before, before.length - 1 - ends) === keyOf(after, after.length - 1 - ends)
  ) {
    ends += 1;
  }
  const old = before.slice(start, before.length - ends);
  const now = after.slice(start, after.length - ends);
  const gone = without(old, now);
  const come = without(now, old);
  return { gone, come, forms: new Set([...gone, ...come].flatMap(({ key, stem }) => [key, stem])) };
}

function keyOf(words: readonly MeaningWord[], at: number): string | undefined {
  return words[at]?.facts.key;
}

function without(list: readonly MeaningWord[], other: readonly MeaningWord[]): WordFacts[] {
  const left = new Map<string, number>();
  for (const { facts } of other) left.set(facts.key, (left.get(facts.key) ?? 0) + 1);
  const lacking: WordFacts[] = [];
  for (const { facts } of list) {
    const count = left.get(facts.key) ?? 0;
    left.set(facts.key, count - 1);
    if (count <= 0) lacking.push(facts);
  }
  return lacking;
}

/** Rows for measuring the meaning-change guard: each real sentence, edited by seeded rules that do not know the guard. */
import { alteringEdits } from './altering-edits.ts';
import type { Edit } from './swap.ts';
import { harmlessEdits } from './harmless-edits.ts';
import { randomFrom, type Random } from './random.ts';

export interface GuardRow {
  kind: string;
  old: string;
  now: string;
  /** Whether the guard must speak (the claim changed) or be silent (only its looks did). */
  mustTrip: boolean;
}

/**
 * Every kind of edit on every sentence that offers it: one of its manners each, by chance, and for harmless edits also all
 * that apply at once. The same sentences and seed give the same rows.
 */
export function* guardRows(sentences: readonly string[], seed: number): Iterable<GuardRow> {
  for (const [at, sentence] of sentences.entries()) {
    const random = randomFrom(seed * 1_000_003 + at);
    for (const [kind, edits] of Object.entries(alteringEdits)) {
      const now = firstThatFits(edits, sentence, random, sentences);
      if (now !== null) yield { kind, old: sentence, now, mustTrip: true };
    }
    yield { kind: 'nothing', old: sentence, now: sentence, mustTrip: false };
    let together = sentence;
    for (const [kind, edits] of Object.entries(harmlessEdits)) {
      const now = firstThatFits(edits, sentence, random, sentences);
      if (now === null) continue;
      yield { kind, old: sentence, now, mustTrip: false };
      if (kind === 'case of a headline') continue;
      together = firstThatFits(edits, together, random, sentences) ?? together;
    }
    yield { kind: 'all looks at once', old: sentence, now: together, mustTrip: false };
  }
}

/** Tries the manners of a kind in a chance order until one applies. */
function firstThatFits(
  edits: readonly Edit[],
  sentence: string,
  random: Random,
  others: readonly string[],
): string | null {
  const left = [...edits];
  while (left.length > 0) {
    const [edit] = left.splice(random.below(left.length), 1);
    const now = edit?.(sentence, random, others) ?? null;
    if (now !== null && now !== sentence) return now;
  }
  return null;
}

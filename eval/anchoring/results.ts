/** What became of each note, and the shares that the tables show. */
import type { Half } from '../split.ts';
import type { Share } from '../shares.ts';

export interface Result {
  test: string;
  kind: string;
  /** The page or pair it stands on. */
  id: string;
  half: Half;
  words: string;
  /** Whether the noted words, edited or not, still exist. */
  exists: boolean;
  isAnchored: boolean;
  /** Characters shared with the truth by characters of either, 0–1. */
  overlap: number;
  isHidden: boolean;
  /** The outcome as the engine named it; a peer only knows found and not found. */
  state: string;
  /** What the engine said, for the list of failures. */
  said: string;
}

/** From here on a note counts as being on its words. */
export const enough = 0.5;

export function isCorrect({ exists, overlap }: Result): boolean {
  return exists && overlap >= enough;
}

/** Of the notes whose words still exist, those that are on them. */
export function recall(results: readonly Result[]): Share {
  const existing = results.filter(({ exists }) => exists);
  return { hits: existing.filter(isCorrect).length, of: existing.length };
}

/** Of the notes that are shown anywhere, those that are on their words. */
export function precision(results: readonly Result[]): Share {
  const anchored = results.filter(({ isAnchored }) => isAnchored);
  return { hits: anchored.filter(isCorrect).length, of: anchored.length };
}

/** Of the notes whose words are gone, those that are shown nowhere. */
export function silence(results: readonly Result[]): Share {
  const gone = results.filter(({ exists }) => !exists);
  return { hits: gone.filter(({ isAnchored }) => !isAnchored).length, of: gone.length };
}

/** Of the notes that are shown, those that say their text was altered. */
export function toldAltered(results: readonly Result[]): Share {
  const shown = results.filter(({ isAnchored }) => isAnchored);
  return { hits: shown.filter(({ state }) => state === 'altered').length, of: shown.length };
}

/** Of the notes that are shown, those that do not say so. */
export function toldWhole(results: readonly Result[]): Share {
  const { hits, of } = toldAltered(results);
  return { hits: of - hits, of };
}

/** Intersection over union of two stretches. */
export function overlapOf(
  one: { start: number; end: number } | null,
  other: { start: number; end: number } | null,
): number {
  if (one === null || other === null) return 0;
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const all = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return shared <= 0 ? 0 : shared / all;
}

/**
 * Where edited words may stand: each word of quote and context votes for the diagonal it lies on, weighted by how much it
 * tells, and the strongest diagonals become windows for a closer look.
 */
import type { Target } from './target.ts';
import type { WordIndex } from './word-index.ts';

export interface Window {
  /** First word and the word after the last. */
  from: number;
  to: number;
}

/** Never look closer at more places than this. */
const mostWindows = 4;

/** A word that stands in more places than this tells nothing about the place, and would cost the most. */
const commonest = 200;

/** At most four windows of the text, the most promising first. */
export function findWindows(index: WordIndex, target: Target): Window[] {
  const length = target.quote.length;
  const width = Math.max(8, length >> 1);
  const votes = new Map<number, number>();
  const words = [...target.before, ...target.quote, ...target.after];
  for (const [at, id] of words.entries()) {
    const places = index.placesOf(id);
    if (places.length === 0 || places.length > commonest) continue;
    const offset = at - target.before.length;
    const weight = index.bitsOf(id) / places.length;
    for (const place of places) {
      const bucket = Math.floor((place - offset) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }
  // A place near a bucket's edge splits its votes, so a bucket is judged together with its neighbour.
  const ranked = [...votes.entries()]
    .map(([bucket, own]) => ({ bucket, weight: own + (votes.get(bucket + 1) ?? 0) }))
    .toSorted((one, other) => other.weight - one.weight || one.bucket - other.bucket);
  const chosen: Window[] = [];
  const around = width + Math.max(target.before.length, target.after.length);
  for (const { bucket } of ranked) {
    if (chosen.length === mostWindows) break;
    const from = Math.max(0, bucket * width - around);
    const to = Math.min(index.size, (bucket + 2) * width + length + around);
    const middle = (from + to) / 2;
    if (chosen.some((other) => Math.abs((other.from + other.to) / 2 - middle) < width * 1.5)) {
      continue;
    }
    chosen.push({ from, to });
  }
  return chosen;
}

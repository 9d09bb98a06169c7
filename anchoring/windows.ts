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

/** The rarest words vote first; once so many votes are cast, commoner words would add cost and no knowledge. */
const enoughVotes = 600;

/** At most four windows of the text, the most promising first. */
export function findWindows(index: WordIndex, target: Target): Window[] {
  const length = target.quote.length;
  const width = Math.max(8, length >> 1);
  const votes = new Map<number, number>();
  const words = [...target.before, ...target.quote, ...target.after]
    .map((id, at) => ({ id, offset: at - target.before.length, places: index.placesOf(id) }))
    .filter(({ places }) => places.length > 0)
    .toSorted((one, other) => one.places.length - other.places.length);
  let cast = 0;
  for (const { id, offset, places } of words) {
    if (cast > 0 && cast + places.length > enoughVotes) break;
    cast += places.length;
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

/** The most of the quote's information that any alignment with the window could keep, 0–1. Costs far less than one. */
export function mostKept(index: WordIndex, target: Target, window: Window): number {
  const here = new Set<number | undefined>();
  for (let at = window.from; at < window.to; at += 1) here.add(index.ids[at]);
  let kept = 0;
  let all = 0;
  for (const [at, bits] of target.bits.entries()) {
    all += bits;
    if (here.has(target.quote[at])) kept += bits;
  }
  return all === 0 ? 0 : kept / all;
}

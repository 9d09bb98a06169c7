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

/** Words vote from the rarest class on. Once so many have voted, commoner ones would add cost and no knowledge. */
const enoughVoters = 16;

/** Words with more places than this in all are left out: where no rarer one votes, the quote could stand anywhere. */
const mostVotes = 2000;

/** Buckets of at most 2^9 words, or windows for the longest quotes would cost more than a slice. */
const widest = 9;

/** Kept from call to call, since a fresh one would cost more than the votes; always left all zero. */
let votes = new Float64Array(1 << 12);

/** At most four windows of the text, the most promising first. */
export function findWindows(index: WordIndex, target: Target): Window[] {
  const words = target.ids.length;
  const length = target.to - target.from;
  // A power of two near half the quote, at least 8: an insertion moves later words at most one bucket on.
  const shift = Math.min(widest, Math.max(3, 30 - Math.clz32(Math.max(1, length))));
  const width = 1 << shift;
  const needed = ((index.size + words) >> shift) + 3;
  if (votes.length < needed) votes = new Float64Array(needed * 2);
  const touched = vote(index, target, shift);
  const around = width + Math.max(target.from, words - target.to);
  const chosen: Window[] = [];
  const seen: number[] = [];
  for (const bucket of strongest(touched)) {
    if (chosen.length === mostWindows) break;
    // The windows of neighbours are nearly the same.
    if (seen.some((other) => Math.abs(other - bucket) <= 1)) continue;
    const diagonal = (bucket << shift) - words + target.from;
    const from = Math.max(0, diagonal - around);
    const to = Math.min(index.size, diagonal + 2 * width + length + around);
    if (to > from) chosen.push({ from, to });
    seen.push(bucket);
  }
  for (const bucket of touched) votes[bucket] = 0;
  return chosen;
}

/** Casts the votes and gives the buckets that got any. */
function vote(index: WordIndex, target: Target, shift: number): number[] {
  const { ids, bits } = target;
  const touched: number[] = [];
  const counts = ids.map((id) => index.countOf(id));
  let voters = 0;
  let cast = 0;
  for (let least = 1, most = 1; most < 1 << 24; least = most + 1, most *= 4) {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? -1;
      const count = counts[at] ?? 0;
      if (count < least || count > most) continue;
      if (cast + count > mostVotes) return touched;
      cast += count;
      voters += 1;
      const weight = (bits[at] ?? 0) / count;
      const first = index.firstPlaces[id] ?? 0;
      for (let place = first; place < first + count; place += 1) {
        const bucket = ((index.places[place] ?? 0) - at + ids.length) >> shift;
        const votesNow = votes[bucket] ?? 0;
        if (votesNow === 0) touched.push(bucket);
        votes[bucket] = votesNow + weight;
      }
    }
    if (voters >= enoughVoters) break;
  }
  return touched;
}

/** The buckets with the most votes, the most promising first. */
function strongest(touched: readonly number[]): number[] {
  const best: number[] = [];
  // Neighbours of the best fall into the same window, so a few more than the windows are kept.
  const most = mostWindows * 3;
  for (const bucket of touched) {
    const weight = weightOf(bucket);
    let at = best.length;
    while (at > 0) {
      const other = best[at - 1] ?? 0;
      const otherWeight = weightOf(other);
      if (otherWeight > weight || (otherWeight === weight && other <= bucket)) break;
      at -= 1;
    }
    if (at >= most) continue;
    best.splice(at, 0, bucket);
    if (best.length > most) best.pop();
  }
  return best;
}

/** A place near a bucket's edge splits its votes, so a bucket is judged together with its neighbour. */
function weightOf(bucket: number): number {
  return (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0);
}

/** The call in which a form was last seen, kept from call to call like the votes. */
let seenIn = new Int32Array(1 << 12);
let call = 0;

/** The most of the quote's information that any alignment with the window could keep, 0–1. Costs far less than one. */
export function mostKept(index: WordIndex, target: Target, window: Window): number {
  if (seenIn.length < index.firstPlaces.length) seenIn = new Int32Array(index.firstPlaces.length);
  call = (call + 1) | 0;
  for (let at = window.from; at < window.to; at += 1) seenIn[index.ids[at] ?? 0] = call;
  let kept = 0;
  for (let at = target.from; at < target.to; at += 1) {
    const id = target.ids[at] ?? -1;
    if (id >= 0 && seenIn[id] === call) kept += target.bits[at] ?? 0;
  }
  return target.quoteBits === 0 ? 0 : kept / target.quoteBits;
}

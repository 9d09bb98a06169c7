/** Whether the words around a quote now stand side by side: the surest sign that the quote was taken out. */
import type { ContextFit } from './context-fit.ts';
import { exactPlaces } from './exact-places.ts';
import type { Target } from './target.ts';
import type { WordIndex } from './word-index.ts';

/** Words on each side of the gap that must have met. Fewer than three, and a turn of phrase elsewhere would pass for it. */
const fewestWords = 3;
const mostWords = 7;

/** Bits by which the joined words must stand out from the page: met by chance once in a thousand pages of its length. */
const fewestBits = 10;

/**
 * Words of the context that the quote itself starts or ends with are no evidence: sentence after sentence may start with
 * "The ministry said". So the run on each side must be longer than what the quote would show there too.
 */
export function isTakenOut(index: WordIndex, target: Target): boolean {
  const { ids, bits, from, to } = target;
  const room = Math.min(from, mostWords);
  const space = Math.min(ids.length - to, mostWords);
  const before = Math.max(fewestWords, commonEnd(target) + 1);
  const after = Math.max(fewestWords, commonStart(target) + 1);
  if (before > room || after > space) return false;
  const joined = new Int32Array(before + after);
  let told = -Math.log2(index.size + 1);
  for (let at = 0; at < before + after; at += 1) {
    const place = at < before ? from - before + at : to + at - before;
    joined[at] = ids[place] ?? -1;
    told += bits[place] ?? 0;
  }
  return told >= fewestBits && exactPlaces(index, joined, 0, joined.length).length > 0;
}

/**
 * Whether the place may be that of the neighbour: where the next sentence started like the quote itself and no longer
 * follows, nothing says which of the two is left.
 */
export function mayBeNeighbour(target: Target, fit: ContextFit): boolean {
  const { ids, from, to } = target;
  const start = commonStart(target);
  const end = commonEnd(target);
  return (
    (start >= fewestWords && start * 2 >= ids.length - to && (fit.after ?? 1) < 0.5) ||
    (end >= fewestWords && end * 2 >= from && (fit.before ?? 1) < 0.5)
  );
}

/** Words that the context after the quote and the quote itself start with alike. */
function commonStart({ ids, from, to }: Target): number {
  let same = 0;
  while (to + same < ids.length && from + same < to && ids[to + same] === ids[from + same])
    same += 1;
  return same;
}

function commonEnd({ ids, from, to }: Target): number {
  let same = 0;
  while (same < from && same < to - from && ids[from - 1 - same] === ids[to - 1 - same]) same += 1;
  return same;
}

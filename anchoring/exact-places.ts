/** Places where a run of words stands unchanged, found through its rarest word. */
import type { WordIndex } from './word-index.ts';

/** More places than this need not be told apart: the words are too common for that. */
const mostPlaces = 2000;

/**
 * Words compared at most. A text made of two words over and over would otherwise cost its length times that of the quote;
 * real ones need less than a thousandth of this.
 */
const mostCompared = 2_000_000;

/** Word positions in the text at which `ids[from] … ids[to - 1]` stand, ascending. */
export function exactPlaces(index: WordIndex, ids: Int32Array, from: number, to: number): number[] {
  let rarest = from;
  let fewest = Infinity;
  for (let at = from; at < to; at += 1) {
    const count = index.countOf(ids[at] ?? -1);
    if (count === 0) return [];
    if (count < fewest) {
      fewest = count;
      rarest = at;
    }
  }
  const found: number[] = [];
  const length = to - from;
  const last = index.firstPlaces[(ids[rarest] ?? -1) + 1] ?? 0;
  let compared = 0;
  for (let at = last - fewest; at < last; at += 1) {
    const first = (index.places[at] ?? 0) - (rarest - from);
    if (first < 0 || first + length > index.size) continue;
    let same = 0;
    while (same < length && index.ids[first + same] === ids[from + same]) same += 1;
    if (same === length) found.push(first);
    compared += same;
    if (found.length === mostPlaces || compared > mostCompared) break;
  }
  return found;
}

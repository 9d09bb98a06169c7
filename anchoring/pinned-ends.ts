/**
 * The common case without an alignment: words in the middle of the quote were edited, while both its ends still stand
 * beside their context. Two short scans place it, and only what differs in between is compared.
 */
import type { Alignment } from './align.ts';
import type { Target } from './target.ts';
import type { Window } from './windows.ts';
import type { WordIndex } from './word-index.ts';

/** Context words that must stand beside the quote's first word, and its last. */
const contextWords = 2;

/** A stretch between the pins of more than this many words a word of the quote may hold something else too. */
const longestShare = 1.5;

/** Beyond so many pairs of words the alignment, which bounds its work, is the better tool. */
const mostPairs = 20_000;

/** Best sums of bits for the row above, kept from call to call. */
let row = new Float64Array(256);

/** The place between both pins, if each stands in the window exactly once. */
export function pinnedPlace(index: WordIndex, target: Target, window: Window): Alignment | null {
  const { ids, from, to } = target;
  if (from < contextWords || ids.length - to < contextWords || to - from < 2) return null;
  const start = onlyPlace(index, ids, from - contextWords, window);
  const end = start < 0 ? -1 : onlyPlace(index, ids, to - 1, window);
  if (start < 0 || end < 0) return null;
  const first = start + contextWords;
  const words = end - first + 1;
  if (words < (to - from) / 2 || words > (to - from) * longestShare) return null;
  const keptBits = bitsKept(index, target, first, end);
  return keptBits < 0 ? null : { first, last: end, kept: keptBits / target.quoteBits };
}

/** The place of three words of the target from `word` on, or -1 where there is none or more than one. */
function onlyPlace(index: WordIndex, ids: Int32Array, word: number, window: Window): number {
  const one = ids[word];
  const two = ids[word + 1];
  const three = ids[word + contextWords];
  let found = -1;
  for (let place = window.from; place < window.to - contextWords; place += 1) {
    if (index.ids[place] !== one || index.ids[place + 1] !== two) continue;
    if (index.ids[place + contextWords] !== three) continue;
    if (found >= 0) return -1;
    found = place;
  }
  return found;
}

/** Bits of the quote's words that are still there in their order; -1 where finding out would cost too much. */
function bitsKept(index: WordIndex, target: Target, first: number, last: number): number {
  const { ids, bits, from, to } = target;
  let kept = 0;
  let head = 0;
  while (from + head < to && first + head <= last && index.ids[first + head] === ids[from + head]) {
    kept += bits[from + head] ?? 0;
    head += 1;
  }
  let tail = 0;
  while (
    to - tail - 1 >= from + head &&
    last - tail >= first + head &&
    index.ids[last - tail] === ids[to - tail - 1]
  ) {
    kept += bits[to - tail - 1] ?? 0;
    tail += 1;
  }
  const columns = last - tail - first - head + 1;
  if ((to - from - head - tail) * columns > mostPairs) return -1;
  if (row.length < columns + 1) row = new Float64Array(columns * 2);
  row.fill(0, 0, columns + 1);
  for (let word = from + head; word < to - tail; word += 1) {
    let diagonal = 0;
    let left = 0;
    for (let column = 1; column <= columns; column += 1) {
      const above = row[column] ?? 0;
      const isSame = index.ids[first + head + column - 1] === ids[word];
      left = isSame ? diagonal + (bits[word] ?? 0) : Math.max(above, left);
      row[column] = left;
      diagonal = above;
    }
  }
  return kept + (row[columns] ?? 0);
}

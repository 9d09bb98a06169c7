/**
 * Word-level alignment of quote and context with a window of the text. The whole of the quote is placed, the ends of the
 * window are free, and gaps are affine (Gotoh 1982): one inserted clause costs less than the same words strewn about.
 */
import type { Target } from './target.ts';
import type { Window } from './windows.ts';
import type { WordIndex } from './word-index.ts';

export interface Alignment {
  /** Words of the text that stand where the quote stood, inclusive. */
  first: number;
  last: number;
  /** Share of the quote's information that is still there, 0–1. */
  kept: number;
}

/**
 * Scores in thousandths, whole numbers so that equal ways score equal. A word met is worth 300 to 1000 by what it tells;
 * two different words in one place cost less than one lost and one added, so that a replacement reads as one.
 */
const different = -600;
const gapOpens = -800;
const gapGrows = -150;
const never = -(1 << 29);

/** Between the quote and its context much may be put in: a sentence, an advertisement. Inside the quote that costs more. */
const gapBesideOpens = -300;
const gapBesideGrows = -20;

/** Context words beside the quote that help to place its edges. */
const contextWords = 8;

/** A quote of more words than this is placed by its two ends, which bounds time and memory. */
const longest = 160;

// What the way back needs to know of a cell: how its best score came about, and whether a gap goes on there.
const met = 1;
const lost = 2;
const added = 3;
const lostGoesOn = 4;
const addedGoesOn = 8;

// Kept from call to call; each call writes what it reads.
let trace = new Uint8Array(1 << 14);
let best = new Int32Array(1 << 9);
let lostScore = new Int32Array(1 << 9);

/** Where the quote most likely stands within the window, and how much of it is left there; null where nothing is. */
export function align(index: WordIndex, target: Target, window: Window): Alignment | null {
  const { from, to } = target;
  if (to - from <= longest) return alignStretch(index, target, from, to, window);
  const half = longest >> 1;
  const rest = to - from - half;
  const head = { from: window.from, to: window.to - rest };
  const tail = { from: window.from + rest, to: window.to };
  if (head.to <= head.from) return null;
  const start = alignStretch(index, target, from, from + half, head);
  const finish = alignStretch(index, target, to - half, to, tail);
  if (start === null || finish === null) return null;
  const words = finish.last - start.first + 1;
  if (words < (to - from) / 2 || words > (to - from) * 2) return null;
  return { first: start.first, last: finish.last, kept: (start.kept + finish.kept) / 2 };
}

/** Places the words `from … to - 1` of the target; its words beside them count as context. */
function alignStretch(
  index: WordIndex,
  target: Target,
  from: number,
  to: number,
  window: Window,
): Alignment | null {
  const { ids } = target;
  const top = Math.max(0, from - contextWords);
  const bottom = Math.min(ids.length, to + contextWords);
  const columns = window.to - window.from + 1;
  const cells = (bottom - top + 1) * columns;
  if (trace.length < cells) trace = new Uint8Array(cells * 2);
  if (best.length < columns) {
    best = new Int32Array(columns * 2);
    lostScore = new Int32Array(columns * 2);
  }
  // Local names: the compiler cannot know that nobody else reassigns those of the module.
  const marks = trace;
  const scores = best;
  const gaps = lostScore;
  const words = index.ids;
  scores.fill(0, 0, columns);
  gaps.fill(never, 0, columns);
  marks.fill(0, 0, columns);
  const most = Math.log2(index.size + 1);
  let endRow = -1;
  let endColumn = 0;
  let endScore = never;
  for (let row = top; row < bottom; row += 1) {
    const id = ids[row] ?? -1;
    const worth = Math.round(300 + (700 * (target.bits[row] ?? 0)) / most);
    const base = (row - top + 1) * columns;
    // Context that is not here costs nothing, or its gap would swallow the quote's own first word.
    const isFree = row < from;
    const mayEnd = row >= to - 1;
    const isEdge = row === from - 1 || row === to - 1;
    const opens = isEdge ? gapBesideOpens : gapOpens;
    const grows = isEdge ? gapBesideGrows : gapGrows;
    let diagonal = scores[0] ?? 0;
    let addedScore = never;
    for (let column = 0; column < columns; column += 1) {
      const above = scores[column] ?? 0;
      let mark = 0;
      let gap = (gaps[column] ?? 0) + gapGrows;
      if (gap > above + gapOpens) mark = lostGoesOn;
      else gap = above + gapOpens;
      gaps[column] = gap;
      let score = isFree ? 0 : never;
      let way = 0;
      if (column > 0) {
        const here = diagonal + (id === words[window.from + column - 1] ? worth : different);
        if (here >= score) {
          score = here;
          way = met;
        }
        const left = (scores[column - 1] ?? 0) + opens;
        addedScore += grows;
        if (addedScore > left) mark |= addedGoesOn;
        else addedScore = left;
      }
      if (addedScore > score) {
        score = addedScore;
        way = added;
      }
      if (gap > score) {
        score = gap;
        way = lost;
      }
      diagonal = above;
      scores[column] = score;
      marks[base + column] = mark | way;
      if (mayEnd && score > endScore) {
        endScore = score;
        endRow = row;
        endColumn = column;
      }
    }
  }
  return walkBack(index, target, from, to, window, top, columns, endRow, endColumn);
}

/** Follows the marks from the best end back to where the quote starts. */
function walkBack(
  index: WordIndex,
  { ids, bits }: Target,
  from: number,
  to: number,
  window: Window,
  top: number,
  columns: number,
  endRow: number,
  endColumn: number,
): Alignment | null {
  let first = -1;
  let last = -1;
  let keptBits = 0;
  let row = endRow;
  let column = endColumn;
  const markAt = () => trace[(row - top + 1) * columns + column] ?? 0;
  while (row >= from) {
    let mark = markAt();
    const way = mark & 3;
    if (way === met) {
      if (row < to) {
        first = window.from + column - 1;
        if (last < 0) last = first;
        if (ids[row] === index.ids[first]) keptBits += bits[row] ?? 0;
      }
      row -= 1;
      column -= 1;
    } else if (way === added) {
      column -= 1;
      for (; (mark & addedGoesOn) !== 0; column -= 1) mark = markAt();
    } else if (way === lost) {
      row -= 1;
      for (; (mark & lostGoesOn) !== 0 && row >= top; row -= 1) mark = markAt();
    } else break;
  }
  if (first < 0) return null;
  let allBits = 0;
  for (let at = from; at < to; at += 1) allBits += bits[at] ?? 0;
  return { first, last, kept: allBits === 0 ? 0 : keptBits / allBits };
}

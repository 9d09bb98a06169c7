/**
 * Word-level alignment of quote and context with a window of the text. The whole of the quote is placed, the ends of the
 * window are free, and gaps are affine (Gotoh 1982): one inserted clause costs less than the same words strewn about.
 */
import type { Target } from './target.ts';
import type { WordIndex } from './word-index.ts';
import type { Window } from './windows.ts';

export interface Alignment {
  /** Words of the text that stand where the quote stood, inclusive; null where nothing does. */
  place: { first: number; last: number } | null;
  /** Share of the quote's information that is still there, 0–1. */
  kept: number;
}

const different = -0.6;
const gapOpens = -0.8;
const gapGrows = -0.15;

/** Quote words near each end of the context that help to place the quote's edges. */
const contextWords = 8;

/** A quote of more words than this is placed by its two ends, which bounds time and memory. */
const longest = 300;
const end = longest / 2;

/** Where the quote most likely stands within the window, and how much of it is left there. */
export function align(index: WordIndex, target: Target, window: Window): Alignment {
  const { quote, bits } = target;
  if (quote.length <= longest) return alignWhole(index, target, window);
  const head = { ...target, quote: quote.slice(0, end), bits: bits.slice(0, end), after: [] };
  const tail = { ...target, quote: quote.slice(-end), bits: bits.slice(-end), before: [] };
  const start = alignWhole(index, head, window);
  const finish = alignWhole(index, tail, window);
  const kept = (start.kept + finish.kept) / 2;
  if (start.place === null || finish.place === null) return { place: null, kept };
  const place = { first: start.place.first, last: finish.place.last };
  const words = place.last - place.first + 1;
  const isPlausible = words > quote.length / 2 && words < quote.length * 2;
  return { place: isPlausible ? place : null, kept };
}

function alignWhole(index: WordIndex, target: Target, window: Window): Alignment {
  const before = target.before.slice(-contextWords);
  const query = [...before, ...target.quote, ...target.after.slice(0, contextWords)];
  const quoteEnd = before.length + target.quote.length;
  const columns = window.to - window.from + 1;
  const size = (query.length + 1) * columns;
  // Three layers: the words meet; a query word has no partner; a text word has no partner.
  const meet = new Float64Array(size).fill(-Infinity);
  const lost = new Float64Array(size).fill(-Infinity);
  const extra = new Float64Array(size).fill(-Infinity);
  meet.fill(0, 0, columns);
  const most = Math.log2(index.size + 1);
  const worth = query.map((id) => 0.3 + (0.7 * index.bitsOf(id)) / most);
  let best = 0;
  let bestScore = -Infinity;
  for (let row = 1; row <= query.length; row += 1) {
    const id = query[row - 1];
    const value = worth[row - 1] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const above = at - columns;
      lost[at] = Math.max(top(above) + gapOpens, (lost[above] ?? 0) + gapGrows);
      if (column > 0) {
        const same = id === index.ids[window.from + column - 1];
        meet[at] = top(above - 1) + (same ? value : different);
        extra[at] = Math.max(top(at - 1) + gapOpens, (extra[at - 1] ?? 0) + gapGrows);
      }
      // Context that is not here costs nothing, or its gap would swallow the quote's own first word.
      if (row <= before.length) meet[at] = Math.max(meet[at] ?? 0, 0);
      if (row >= quoteEnd && top(at) > bestScore) {
        bestScore = top(at);
        best = at;
      }
    }
  }
  return walkBack(best);

  function top(at: number): number {
    return Math.max(meet[at] ?? 0, lost[at] ?? 0, extra[at] ?? 0);
  }

  function walkBack(from: number): Alignment {
    let first = -1;
    let last = -1;
    let keptBits = 0;
    let at = from;
    while (at >= (before.length + 1) * columns) {
      const row = Math.floor(at / columns);
      const column = at % columns;
      const score = top(at);
      if (score === meet[at]) {
        if (row > before.length && row <= quoteEnd) {
          first = window.from + column - 1;
          if (last < 0) last = first;
          if (query[row - 1] === index.ids[first]) {
            keptBits += target.bits[row - 1 - before.length] ?? 0;
          }
        }
        at -= columns + 1;
      } else if (score === extra[at]) {
        do at -= 1;
        while ((extra[at + 1] ?? 0) !== top(at) + gapOpens && at % columns > 0);
      } else {
        do at -= columns;
        while ((lost[at + columns] ?? 0) !== top(at) + gapOpens && at >= columns);
      }
    }
    const allBits = target.bits.reduce((sum, bits) => sum + bits, 0);
    return {
      place: first < 0 ? null : { first, last },
      kept: allBits === 0 ? 0 : keptBits / allBits,
    };
  }
}

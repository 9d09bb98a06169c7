/** Hands out what lies within one stretch after another, in one pass over a sorted list. */
import type { Span } from './span.ts';

/** A function that gives the spans touching a stretch; ask for stretches in ascending order. */
export function createWindow<Item extends Span>(
  items: readonly Item[],
): (start: number, end: number) => Item[] {
  let first = 0;
  return (start, end) => {
    while (first < items.length && (items[first]?.end ?? 0) <= start) first += 1;
    const within: Item[] = [];
    for (let at = first; at < items.length; at += 1) {
      const item = items[at];
      if (!item || item.start >= end) break;
      if (item.end > start) within.push(item);
    }
    return within;
  };
}

/** The span moved by `by` units. */
export function shifted<Item extends Span>(item: Item, by: number): Item {
  return { ...item, start: item.start + by, end: item.end + by };
}

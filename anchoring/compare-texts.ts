/**
 * What of a text stands unchanged in a later one: its beginning, its end, and in between the lines that both hold once.
 * Made for a page read again: nearly always a line was put in, taken out or rewritten, and all else only moved.
 */
import { countWhile } from './count-while.ts';
import type { Span } from './text-index.ts';

/** A stretch of the old text and what stands in its place; either may be empty. */
export interface Change {
  before: Span;
  after: Span;
}

export interface Comparison {
  /** In reading order. */
  changes: readonly Change[];
  /** Where a span of the old text stands in the new; null where it, or any of `margin` characters around it, changed. */
  carry: (span: Span, margin?: number) => Span | null;
}

/** `before` and `after` are offsets into the two texts, both of which say the same there for `length` characters. */
interface Stretch {
  before: number;
  after: number;
  length: number;
}

export function compareTexts(before: string, after: string): Comparison {
  const stretches = unchangedStretches(before, after);
  return {
    changes: changesBetween(stretches),
    carry: ({ start, end }, margin = 0) => {
      const from = Math.max(0, start - margin);
      const to = Math.min(before.length, end + margin);
      const stretch = stretches[countWhile(stretches, (each) => each.before <= from) - 1];
      if (stretch === undefined || to > stretch.before + stretch.length) return null;
      const by = stretch.after - stretch.before;
      return { start: start + by, end: end + by };
    },
  };
}

/** In reading order, the first at the start of both texts and the last at their end, though either may be empty. */
function unchangedStretches(before: string, after: string): Stretch[] {
  const most = Math.min(before.length, after.length);
  const head = sameFrom(before, after, 0, 0, most);
  if (head === before.length && head === after.length) {
    return [{ before: 0, after: 0, length: head }];
  }
  const tail = sameUpTo(before, after, before.length, after.length, most - head);
  // Whole lines first: else the end of one could be taken for the end of another.
  const first = before.lastIndexOf('\n', head - 1) + 1;
  const end = before.indexOf('\n', before.length - tail);
  const last = end < 0 ? 0 : before.length - end;
  const stretches = [
    { before: 0, after: 0, length: Math.min(head, first) },
    ...linesInBoth(before, after, Math.min(head, first), Math.min(tail, last)),
    { before: before.length - last, after: after.length - last, length: last },
  ];
  const joined: Stretch[] = [];
  for (const next of stretches) {
    const previous = joined.at(-1);
    if (previous === undefined || !closeGap(before, after, previous, next)) joined.push(next);
    else previous.length += next.length;
  }
  return joined;
}

/** Grows two neighbours towards each other as far as both texts agree; true where they meet, and are one stretch. */
function closeGap(before: string, after: string, previous: Stretch, next: Stretch): boolean {
  const gap = () =>
    Math.min(
      next.before - previous.before - previous.length,
      next.after - previous.after - previous.length,
    );
  const { before: b, after: a, length } = previous;
  previous.length += sameFrom(before, after, b + length, a + length, gap());
  const by = sameUpTo(before, after, next.before, next.after, gap());
  next.before -= by;
  next.after -= by;
  next.length += by;
  const grown = previous.length;
  return next.before === previous.before + grown && next.after === previous.after + grown;
}

/** How many characters from two offsets on are the same. */
function sameFrom(before: string, after: string, b: number, a: number, most: number): number {
  let same = 0;
  while (same < most && before.charCodeAt(b + same) === after.charCodeAt(a + same)) same += 1;
  return same;
}

/** How many characters up to two offsets are the same. */
function sameUpTo(before: string, after: string, b: number, a: number, most: number): number {
  let same = 0;
  while (same < most && before.charCodeAt(b - same - 1) === after.charCodeAt(a - same - 1)) {
    same += 1;
  }
  return same;
}

/** Lines that stand once in both middles, as many as keep their order. */
function linesInBoth(before: string, after: string, head: number, tail: number): Stretch[] {
  const old = linesOnce(before, head, before.length - tail);
  const now = linesOnce(after, head, after.length - tail);
  const both: Stretch[] = [];
  for (const [line, at] of old) {
    const there = now.get(line);
    if (at !== null && there != null) both.push({ before: at, after: there, length: line.length });
  }
  return longestRise(both);
}

/** Each line with its place; null for one that stands there twice. */
function linesOnce(text: string, start: number, end: number): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (let at = start; at < end;) {
    const stop = text.indexOf('\n', at);
    const next = stop < 0 || stop > end ? end : stop;
    const line = text.slice(at, next);
    if (line !== '') places.set(line, places.has(line) ? null : at);
    at = next + 1;
  }
  return places;
}

/** The longest part of a list, ascending by `before`, that ascends by `after` too. */
function longestRise(stretches: readonly Stretch[]): Stretch[] {
  /** The best rise of each length so far, by its last link; each link knows the one before it. */
  const lasts: Link[] = [];
  for (const stretch of stretches) {
    const at = countWhile(lasts, (link) => link.stretch.after < stretch.after);
    lasts[at] = { stretch, previous: lasts[at - 1] ?? null };
  }
  const rise: Stretch[] = [];
  for (let link = lasts.at(-1) ?? null; link !== null; link = link.previous)
    rise.push(link.stretch);
  return rise.toReversed();
}

interface Link {
  stretch: Stretch;
  previous: Link | null;
}

function changesBetween(stretches: readonly Stretch[]): Change[] {
  return stretches.slice(1).flatMap((next, at) => {
    const last = stretches[at] ?? next;
    const before = { start: last.before + last.length, end: next.before };
    const after = { start: last.after + last.length, end: next.after };
    return before.start < before.end || after.start < after.end ? [{ before, after }] : [];
  });
}

/**
 * What of a text stands unchanged in a later one: the lines that both hold once, and what is the same right before and
 * behind them, at the beginning and at the end. Made for a page read again: nearly always a line was put in, taken out or rewritten, and all else only moved.
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

/** How many characters are compared in one step: well below a millisecond. */
const stepLength = 16_384;

/** Compares in small steps, so that whoever runs it can let the page have its turn between them. */
export function* compareTexts(before: string, after: string): Generator<undefined, Comparison> {
  let last: Stretch = { before: 0, after: 0, length: 0 };
  const stretches = [last];
  const changes: Change[] = [];
  const end: Stretch = { before: before.length, after: after.length, length: 0 };
  for (const next of [...(yield* linesInBoth(before, after)), end]) {
    if (yield* closeGap(before, after, last, next)) last.length += next.length;
    else {
      changes.push({
        before: { start: last.before + last.length, end: next.before },
        after: { start: last.after + last.length, end: next.after },
      });
      stretches.push(next);
      last = next;
    }
    yield;
  }
  return {
    changes,
    carry: ({ start, end: stop }, margin = 0) => {
      const from = Math.max(0, start - margin);
      const to = Math.min(before.length, stop + margin);
      const stretch = stretches[countWhile(stretches, (each) => each.before <= from) - 1];
      if (stretch === undefined || to > stretch.before + stretch.length) return null;
      const by = stretch.after - stretch.before;
      return { start: start + by, end: stop + by };
    },
  };
}

/** Grows two neighbours towards each other as far as both texts agree; true where they meet, and are one stretch. */
function* closeGap(
  before: string,
  after: string,
  previous: Stretch,
  next: Stretch,
): Generator<undefined, boolean> {
  const gaps = () => [
    next.before - previous.before - previous.length,
    next.after - previous.after - previous.length,
  ];
  /** How many characters of the gap are the same, from two offsets on or back. */
  function* same(b: number, a: number, step: 1 | -1): Generator<undefined, number> {
    const most = Math.min(...gaps());
    let count = 0;
    while (
      count < most &&
      before.charCodeAt(b + count * step) === after.charCodeAt(a + count * step)
    ) {
      count += 1;
      if (count % stepLength === 0) yield;
    }
    return count;
  }
  const { before: b, after: a, length } = previous;
  previous.length += yield* same(b + length, a + length, 1);
  const by = yield* same(next.before - 1, next.after - 1, -1);
  next.before -= by;
  next.after -= by;
  next.length += by;
  return Math.max(...gaps()) === 0;
}

/** Lines that stand once in both texts, as many as keep their order. */
function* linesInBoth(before: string, after: string): Generator<undefined, Stretch[]> {
  const now = yield* linesOnce(after);
  const both: Stretch[] = [];
  for (const [line, at] of yield* linesOnce(before)) {
    const there = now.get(line);
    if (at !== null && there != null) both.push({ before: at, after: there, length: line.length });
    yield;
  }
  return yield* longestRise(both);
}

/** Each line with its place; null for one that stands there twice. */
function* linesOnce(text: string): Generator<undefined, Map<string, number | null>> {
  const places = new Map<string, number | null>();
  for (let at = 0; at < text.length;) {
    const stop = text.indexOf('\n', at);
    const line = text.slice(at, stop < 0 ? undefined : stop);
    if (line !== '') places.set(line, places.has(line) ? null : at);
    at += line.length + 1;
    yield;
  }
  return places;
}

/** The longest part of a list, ascending by `before`, that ascends by `after` too. */
function* longestRise(stretches: readonly Stretch[]): Generator<undefined, Stretch[]> {
  /** The best rise of each length so far, by its last link; each link knows the one before it. */
  const lasts: Link[] = [];
  for (const stretch of stretches) {
    const at = countWhile(lasts, (link) => link.stretch.after < stretch.after);
    lasts[at] = { stretch, previous: lasts[at - 1] ?? null };
    yield;
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

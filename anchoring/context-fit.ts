/** How well the words around a place are the words that stood around the quote. */
import type { Target } from './target.ts';
import type { WordIndex } from './word-index.ts';

export interface ContextFit {
  /** Share of the context found beside the place, 0–1; null where the selector has no context on that side. */
  before: number | null;
  after: number | null;
  /** Context words that follow on without a gap, both sides together. */
  unbroken: number;
  /** The same on the side where more do. */
  longestRun: number;
}

/** Words from the place within which its context counts as near: a sentence or two put in between. */
const nearby = 60;

/** Words of context that must stand there in one piece, and bits they must tell, so that no phrase of the page passes for it. */
const nearWords = 4;
const nearBits = 15;

/** Words beyond the context's own length in which it may lie: room for a short insertion. */
const slack = 4;

/** Compares the context with the words beside the words `first … last` (inclusive) of the text. */
export function contextFit(
  index: WordIndex,
  target: Target,
  first: number,
  last: number,
): ContextFit {
  const { ids, from, to } = target;
  const room = ids.length - to;
  const before = unbroken(index, ids, from, from - 1, first - 1, -1);
  const after = unbroken(index, ids, room, to, last + 1, 1);
  // A quote with context on one side only was the first or the last of its text, and may be so still.
  const isStart = room > 0 && first === 0;
  const isEnd = from > 0 && last === index.size - 1;
  return {
    before: from > 0 ? inOrder(index, ids, from, before, from - 1, first - 1, -1) : edge(isStart),
    after: room > 0 ? inOrder(index, ids, room, after, to, last + 1, 1) : edge(isEnd),
    unbroken: before + after,
    longestRun: Math.max(before, after),
  };
}

function edge(isStill: boolean): number | null {
  return isStill ? 1 : null;
}

/** Whether the nearest words of the context stand close by on their own side, though not beside the place. */
export function isNearContext(
  index: WordIndex,
  target: Target,
  first: number,
  last: number,
): boolean {
  const { from, to } = target;
  const low = Math.max(0, first - nearby);
  const high = Math.min(index.size, last + 1 + nearby) - nearWords;
  return (
    isWithin(index, target, from - nearWords, low, first - nearWords) ||
    isWithin(index, target, to, last + 1, high)
  );
}

/** Whether they stand close by on whichever side: sentences and items of a list change places. */
export function isNearAnyContext(
  index: WordIndex,
  target: Target,
  first: number,
  last: number,
): boolean {
  const { from, to } = target;
  const low = Math.max(0, first - nearby);
  const high = Math.min(index.size, last + 1 + nearby) - nearWords;
  return (
    isWithin(index, target, from - nearWords, low, high) || isWithin(index, target, to, low, high)
  );
}

/** Whether the context words from `word` on stand in one piece at a place from `low` to `high`. */
function isWithin(
  index: WordIndex,
  { ids, bits }: Target,
  word: number,
  low: number,
  high: number,
): boolean {
  if (word < 0 || word + nearWords > ids.length) return false;
  let told = 0;
  for (let at = word; at < word + nearWords; at += 1) told += bits[at] ?? 0;
  if (told < nearBits) return false;
  for (let place = low; place <= high; place += 1) {
    let same = 0;
    while (same < nearWords && index.ids[place + same] === ids[word + same]) same += 1;
    if (same === nearWords) return true;
  }
  return false;
}

/** Whether the place has the quote's surroundings: each known side mostly fits. */
export function fitsBoth(fit: ContextFit): boolean {
  return (fit.before ?? 1) >= 0.5 && (fit.after ?? 1) >= 0.5;
}

/** Whether at least one side mostly fits. */
export function fitsOne(fit: ContextFit): boolean {
  return (fit.before ?? 0) >= 0.5 || (fit.after ?? 0) >= 0.5;
}

/** One number for ranking: 0 nothing around fits, 1 all does. */
export function fitScore(fit: ContextFit): number {
  return ((fit.before ?? fit.after ?? 0) + (fit.after ?? fit.before ?? 0)) / 2;
}

function unbroken(
  index: WordIndex,
  ids: Int32Array,
  length: number,
  nearest: number,
  place: number,
  step: 1 | -1,
): number {
  let same = 0;
  while (same < length && index.ids[place + step * same] === ids[nearest + step * same]) same += 1;
  return same;
}

/** The share found in order, each word looked for a little further out than the last one found. */
function inOrder(
  index: WordIndex,
  ids: Int32Array,
  length: number,
  known: number,
  nearest: number,
  place: number,
  step: 1 | -1,
): number {
  let found = known;
  let at = known;
  for (let word = known; word < length; word += 1) {
    const reach = Math.min(at + slack, length + slack);
    for (let look = at; look < reach; look += 1) {
      if (index.ids[place + step * look] !== ids[nearest + step * word]) continue;
      found += 1;
      at = look + 1;
      break;
    }
  }
  return found / length;
}

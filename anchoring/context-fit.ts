/** How well the words around a place are the words that stood around the quote. */
import type { Target } from './target.ts';
import type { WordIndex } from './word-index.ts';

export interface ContextFit {
  /** Share of the context found beside the place, 0–1; null where the selector has no context on that side. */
  before: number | null;
  after: number | null;
  /** Context words that follow on without a gap, both sides together. */
  unbroken: number;
}

/** Words beyond the context's own length in which it may lie: room for a short insertion. */
const slack = 4;

/** Compares the context with the words beside the words `first … last` (inclusive) of the text. */
export function contextFit(
  index: WordIndex,
  target: Target,
  first: number,
  last: number,
): ContextFit {
  const before = side(index, target.before.toReversed(), first - 1, -1);
  const after = side(index, target.after, last + 1, 1);
  return {
    before: before.share,
    after: after.share,
    unbroken: before.unbroken + after.unbroken,
  };
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

function side(index: WordIndex, context: number[], from: number, step: 1 | -1) {
  if (context.length === 0) return { share: null, unbroken: 0 };
  let unbroken = 0;
  while (unbroken < context.length && index.ids[from + step * unbroken] === context[unbroken]) {
    unbroken += 1;
  }
  // Then in order, allowing gaps: each context word is looked for a little further out than the last one found.
  let found = unbroken;
  let at = unbroken;
  for (const word of context.slice(unbroken)) {
    const reach = Math.min(at + slack, context.length + slack);
    for (let look = at; look < reach; look += 1) {
      const here = index.ids[from + step * look];
      if (here === undefined) break;
      if (here === word) {
        found += 1;
        at = look + 1;
        break;
      }
    }
  }
  return { share: found / context.length, unbroken };
}

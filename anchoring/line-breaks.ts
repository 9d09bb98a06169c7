/** Line breaks as evidence: a pull-quote stands on lines of its own, the sentence that it copies stands in a paragraph. */
import type { Target } from './target.ts';
import type { WordIndex } from './word-index.ts';

/** On how many sides of the quote, 0–2, a line breaks at this place just where it did when it was noted. */
export function sameBreaks(text: string, index: WordIndex, target: Target, first: number): number {
  const { whole, starts, ends, from, to } = target;
  const last = first + to - from - 1;
  let same = 0;
  const old = [
    whole.slice(ends[from - 1] ?? 0, starts[from]),
    whole.slice(ends[to - 1] ?? 0, starts[to]),
  ];
  const now = [
    text.slice(index.ends[first - 1] ?? 0, index.starts[first]),
    text.slice(index.ends[last] ?? 0, index.starts[last + 1]),
  ];
  for (const [side, between] of old.entries()) {
    if (between.includes('\n') === (now[side] ?? '').includes('\n')) same += 1;
  }
  return same;
}

/** The words of the same sentence on both sides of a quote: they can turn it round without touching it. */
import type { Sought, Span } from './match-result.ts';

const mostWords = 4;
const reach = 60;

/** A sentence is looked for this far on both sides; a longer one is cut there. */
const sentenceReach = 300;

/** The stretch of text from at most four words before to four words after, never past the end of a sentence. */
export function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const head = /[^.?!;\n]*$/.exec(before)?.[0] ?? '';
  // A quote that ends its own sentence has nothing after it that belongs to it.
  const isEnded = /[.?!;]["'”’)]*$/.test(text.slice(start, end));
  const tail = isEnded ? '' : (/^[^.?!;\n]*/.exec(after)?.[0] ?? '');
  const near = head
    .split(/(?<=\s)(?=\S)/)
    .slice(-mostWords)
    .join('');
  const next = tail
    .split(/(?<=[\p{L}\p{N}]\S*)(?=\s)/u)
    .slice(0, mostWords)
    .join('');
  return near + text.slice(start, end) + next;
}

/** What stands of the same sentence before the words and after them. A point inside a figure or a name ends none. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { head: string; tail: string } {
  const before = text.slice(Math.max(0, start - sentenceReach), start);
  const after = text.slice(end, end + sentenceReach);
  const head = /(?:[^.?!\n]|[.?!](?!["'”’)]*\s))*$/.exec(before)?.[0] ?? '';
  const isEnded = /[.?!]["'”’)]*$/.test(text.slice(start, end));
  const tail = isEnded
    ? ''
    : (/^(?:[^.?!\n]|[.?!](?!["'”’)]*(?:\s|$)))*[.?!]?/.exec(after)?.[0] ?? '');
  return { head: head.trimStart(), tail };
}

/** Whether the context stands beside these words letter by letter, as it does beside nearly every quote. */
export function isBesideSame({ text, selectors }: Sought, { start, end }: Span): boolean {
  const { prefix, suffix } = selectors.quote;
  return (
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end)
  );
}

/** Whether the words right beside a quote, which can turn it round without touching it, are still those that stood there. */
import type { DiffPart } from '#domain/anchor.ts';
import { compareSurroundings } from './guard.ts';
import type { Sought, Span } from './match-result.ts';
import { clauseAround } from './surroundings.ts';
import { diffWords } from './word-diff.ts';

const stops = '.?!;\n';
const beforeQuote = ' \u00a0"“”‘’\'([';
const afterQuote = '"”’\')';

/** What changed in the clause around the quote, with its difference; null where nothing there matters. */
export function changedBeside(
  { text, target, selectors }: Sought,
  { start, end }: Span,
): { reasons: string[]; diff: DiffPart[] } | null {
  const { prefix, exact, suffix } = selectors.quote;
  const isSame =
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length) &&
    text.startsWith(suffix, end);
  // As it is beside nearly every quote, and then no clause needs cutting out.
  if (isSame) return null;
  const quoteEnd = prefix.length + exact.length;
  if (isOwnSentence(target.whole, prefix.length, quoteEnd) && isOwnSentence(text, start, end)) {
    return null;
  }
  const old = clauseAround(target.whole, prefix.length, quoteEnd);
  const now = clauseAround(text, start, end);
  const reasons = old === now ? [] : compareSurroundings(old, now);
  return reasons.length === 0 ? null : { reasons, diff: diffWords(old, now) };
}

/** Whether nothing of the same sentence stands before or after, so that there is nothing beside the quote to change. */
function isOwnSentence(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && beforeQuote.includes(text.charAt(before))) before -= 1;
  if (before >= 0 && !stops.includes(text.charAt(before))) return false;
  if (end >= text.length || text.charAt(end) === '\n') return true;
  let last = end - 1;
  while (last > start && afterQuote.includes(text.charAt(last))) last -= 1;
  return stops.includes(text.charAt(last));
}

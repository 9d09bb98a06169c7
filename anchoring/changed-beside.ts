/** Whether the words right beside a quote, which can turn it round without touching it, are still those that stood there. */
import type { DiffPart } from '#domain/anchor.ts';
import { compareMeaning, compareSurroundings } from './guard.ts';
import { isLabel, takesBack } from './labels.ts';
import type { Sought, Span } from './match-result.ts';
import { clauseAround, isBesideSame, sentenceAround } from './surroundings.ts';
import { diffWords } from './word-diff.ts';

export interface ChangedBeside {
  reasons: string[];
  diff: DiffPart[];
}

const stops = '.?!;\n';
const beforeQuote = ' \u00a0"“”‘’\'([';
const afterQuote = '"”’\')';

/**
 * What changed in the clause around the quote, with its difference; null where nothing there matters. Away from the quote's
 * own surroundings (`isAway`) nothing else vouches for the clause, so all that it means must be the same.
 */
export function changedBeside(sought: Sought, span: Span, isAway: boolean): ChangedBeside | null {
  const { text, target, selectors } = sought;
  const { start, end } = span;
  const { prefix, exact } = selectors.quote;
  // Then no clause needs cutting out.
  if (isBesideSame(sought, span)) return null;
  const quoteEnd = prefix.length + exact.length;
  if (isAlone(target.whole, prefix.length, quoteEnd)) {
    return isAlone(text, start, end) ? null : changedFrame(text, { start, end });
  }
  const old = clauseAround(target.whole, prefix.length, quoteEnd);
  const now = clauseAround(text, start, end);
  if (old === now) return null;
  const reasons = isAway
    ? compareMeaning(old, now).reasons
    : compareSurroundings(old, now, () => ({
        old: wholeSentence(target.whole, prefix.length, quoteEnd),
        now: wholeSentence(text, start, end),
      }));
  return reasons.length === 0 ? null : { reasons, diff: diffWords(old, now) };
}

/** What a sentence that was a claim of its own means now that it is a part of another. */
function changedFrame(text: string, { start, end }: Span): ChangedBeside | null {
  const words = text.slice(start, end);
  const { head, tail } = sentenceAround(text, start, end);
  const whole = head + words + tail;
  if (isLabel(head)) {
    const reasons = compareSurroundings(words, words + tail);
    if (takesBack(head)) reasons.push(`A label was put before the words: “${head.trim()}”.`);
    return reasons.length === 0 ? null : { reasons, diff: diffWords(words, whole) };
  }
  const { reasons, diff } = compareMeaning(words, whole);
  return reasons.length === 0 ? null : { reasons, diff };
}

function wholeSentence(text: string, start: number, end: number): string {
  const { head, tail } = sentenceAround(text, start, end);
  return head + text.slice(start, end) + tail;
}

/** Whether a sentence stands there by itself, or after a label that says nothing of it. */
function isAlone(text: string, start: number, end: number): boolean {
  if (isOwnSentence(text, start, end)) return true;
  const { head, tail } = sentenceAround(text, start, end);
  return isLabel(head) && !takesBack(head) && tail.trim() === '';
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

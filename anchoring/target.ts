/** A selector read as words: what is looked for, with the words around it. */
import type { Selectors } from '#domain/selector.ts';
import type { WordIndex } from './word-index.ts';
import { wordsOf } from './words.ts';

export interface Target {
  /** Form numbers of the quote's words; -1 for one the text lacks. */
  quote: number[];
  /** Form numbers of the words before the quote, nearest last, and after it, nearest first. */
  before: number[];
  after: number[];
  /** UTF-16 units by which the quote starts after its first word does, and ends before its last word does. */
  trimStart: number;
  trimEnd: number;
  /** UTF-16 units of signs before the quote's first word and after its last one. */
  lead: number;
  tail: number;
  /** Bits of each quote word. */
  bits: number[];
}

/**
 * Reads quote and context as one text, so that a quote that starts or ends inside a word is looked for by whole words. A
 * context word that was cut at its outer end is left out.
 */
export function targetOf(selectors: Selectors, index: WordIndex): Target {
  const { exact, prefix, suffix } = selectors.quote;
  const start = prefix.length;
  const end = start + exact.length;
  const whole = prefix + exact + suffix;
  const target: Target = {
    quote: [],
    before: [],
    after: [],
    trimStart: 0,
    trimEnd: 0,
    lead: 0,
    tail: 0,
    bits: [],
  };
  for (const word of wordsOf(whole)) {
    const id = index.idOf(word.form);
    if (word.end <= start) {
      if (word.start > 0) target.before.push(id);
    } else if (word.start >= end) {
      if (word.end < whole.length) target.after.push(id);
    } else {
      if (word.start < start) target.trimStart = start - word.start;
      if (word.end > end) target.trimEnd = word.end - end;
      if (target.quote.length === 0) target.lead = Math.max(0, word.start - start);
      target.tail = Math.max(0, end - word.end);
      target.quote.push(id);
      target.bits.push(index.bitsOf(id));
    }
  }
  return target;
}

/** A selector read as words: what is looked for, with the words around it. */
import type { Selectors } from '#domain/selector.ts';
import type { WordIndex } from './word-index.ts';
import { WordScanner } from './word-scanner.ts';

export interface Target {
  /** Form numbers of the words before, in and after the quote, in reading order; -1 for one the text lacks. */
  ids: Int32Array;
  /** Bits that each of them tells. */
  bits: Float64Array;
  /** The quote's words are `ids[from] … ids[to - 1]`. */
  from: number;
  to: number;
  /** Bits of all the quote's words. */
  quoteBits: number;
  /** UTF-16 offsets of all words in `whole`, which is prefix, quote and suffix in one. */
  starts: Int32Array;
  ends: Int32Array;
  whole: string;
  /** UTF-16 units by which the quote starts after its first word does, and ends before its last word does. */
  trimStart: number;
  trimEnd: number;
  /** UTF-16 units of signs before the quote's first word and after its last one. */
  lead: number;
  tail: number;
}

/** Room to read a selector in, kept from call to call: no text has more words than characters. */
let scratch = scratchOf(1 << 10);

function scratchOf(length: number) {
  return {
    ids: new Int32Array(length),
    bits: new Float64Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
  };
}

/**
 * Reads quote and context as one text, so that a quote that starts or ends inside a word is looked for by whole words. A
 * context word that may have been cut at its outer end is left out.
 */
export function targetOf(selectors: Selectors, index: WordIndex): Target {
  const { exact, prefix, suffix } = selectors.quote;
  const start = prefix.length;
  const end = start + exact.length;
  const whole = prefix + exact + suffix;
  if (scratch.ids.length < whole.length) scratch = scratchOf(whole.length * 2);
  const { ids, bits, starts, ends } = scratch;
  let words = 0;
  let before = 0;
  let quote = 0;
  let quoteBits = 0;
  const scanner = new WordScanner(whole);
  while (scanner.next()) {
    const isBefore = scanner.end <= start;
    const isAfter = scanner.start >= end;
    if ((isBefore && scanner.start === 0) || (isAfter && scanner.end === whole.length)) continue;
    const id = index.idOf(whole, scanner);
    const told = index.bitsOf(id);
    ids[words] = id;
    bits[words] = told;
    starts[words] = scanner.start;
    ends[words] = scanner.end;
    words += 1;
    if (isBefore) before += 1;
    else if (!isAfter) {
      quote += 1;
      quoteBits += told;
    }
  }
  const first = quote === 0 ? start : (starts[before] ?? start);
  const last = quote === 0 ? end : (ends[before + quote - 1] ?? end);
  return {
    ids: ids.slice(0, words),
    bits: bits.slice(0, words),
    from: before,
    to: before + quote,
    quoteBits,
    starts: starts.slice(0, words),
    ends: ends.slice(0, words),
    whole,
    trimStart: Math.max(0, start - first),
    trimEnd: Math.max(0, last - end),
    lead: Math.max(0, first - start),
    tail: Math.max(0, end - last),
  };
}

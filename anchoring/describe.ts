/** Words on a page → the selectors by which they are found again. */
import type { Selectors } from '#domain/selector.ts';
import { contextLength, longestQuote } from '#domain/quote-length.ts';
import { codePointsOf, type CodePoints } from './code-points.ts';

/**
 * The selectors of a stretch of text (UTF-16 offsets, `end` exclusive). Offsets that fall inside a surrogate pair are
 * widened to hold the whole character. Pass `codePoints` when describing many stretches of one text.
 * @throws RangeError when the stretch is empty, outside the text or longer than a quote may be.
 */
export function describe(
  text: string,
  start: number,
  end: number,
  codePoints: CodePoints = codePointsOf(text),
): Selectors {
  const from = codePoints.toCodePoints(start);
  const last = codePoints.toUnits(codePoints.toCodePoints(end));
  const to = codePoints.toCodePoints(end) + (last < end ? 1 : 0);
  const first = codePoints.toUnits(from);
  const exact = text.slice(first, codePoints.toUnits(to));
  if (start < 0 || end > text.length || exact.length === 0 || exact.length > longestQuote) {
    throw new RangeError(`A quote holds 1 to ${longestQuote} characters of the text.`);
  }
  const prefixStart = codePoints.toUnits(Math.max(0, from - contextLength));
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(prefixStart, first),
      suffix: text.slice(first + exact.length, codePoints.toUnits(to + contextLength)),
    },
    position: { type: 'TextPositionSelector', start: from, end: to },
  };
}

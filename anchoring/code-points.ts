/**
 * Selectors count Unicode code points, JavaScript counts UTF-16 units. This file converts at the edge, so that nothing
 * further inside needs to know.
 */
import { countWhile } from './count-while.ts';

export interface CodePoints {
  /** UTF-16 offset of a code point offset, held within the text. */
  toUnits(codePoints: number): number;
  /** Code point offset of a UTF-16 offset; between the halves of a pair counts as before the pair. */
  toCodePoints(units: number): number;
}

/** A converter for one text. Only its surrogate pairs cost memory; most texts have none. */
export function codePointsOf(text: string): CodePoints {
  /** UTF-16 offsets of the pairs. */
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
  return {
    toUnits(codePoints) {
      const before = countWhile(pairs, (pair, at) => pair - at < codePoints);
      return Math.max(0, Math.min(codePoints + before, text.length));
    },
    toCodePoints: (units) => units - countWhile(pairs, (pair) => pair < units),
  };
}

/**
 * Selectors count Unicode code points, JavaScript counts UTF-16 units. This file converts at the edge, so that nothing
 * further inside needs to know.
 */

export interface CodePoints {
  /** UTF-16 offset of a code point offset; past the end gives the end. */
  toUnits(codePoints: number): number;
  /** Code point offset of a UTF-16 offset; inside a pair counts as before it. */
  toCodePoints(units: number): number;
}

/** One checkpoint in this many units: a lookup scans at most one stretch. */
const stretch = 1024;

const same: CodePoints = { toUnits: (count) => count, toCodePoints: (units) => units };

/** A converter for one text. Texts without surrogates, nearly all, cost one scan. */
export function codePointsOf(text: string): CodePoints {
  if (!/[\ud800-\udbff]/.test(text)) {
    const clamp = (offset: number) => Math.max(0, Math.min(offset, text.length));
    return { toUnits: clamp, toCodePoints: same.toCodePoints };
  }
  /** `pairs[i]` is the number of complete pairs that start before unit `i * stretch`. */
  const pairs = [0];
  let seen = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    if (unit > 0 && unit % stretch === 0) pairs.push(seen);
    if (startsPair(text, unit)) seen += 1;
  }
  return {
    toUnits(codePoints) {
      let low = 0;
      let high = pairs.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (middle * stretch - pairsBefore(middle) <= codePoints) low = middle;
        else high = middle - 1;
      }
      let unit = low * stretch;
      let count = unit - pairsBefore(low);
      // A checkpoint may fall between the halves of a pair, which is already counted as a pair.
      if (unit > 0 && startsPair(text, unit - 1)) unit -= 1;
      while (count < codePoints && unit < text.length) {
        unit += startsPair(text, unit) ? 2 : 1;
        count += 1;
      }
      return Math.min(unit, text.length);
    },
    toCodePoints(units) {
      const at = Math.floor(Math.max(0, units) / stretch);
      let count = pairs[at] ?? seen;
      const from = at < pairs.length ? at * stretch : text.length;
      for (let unit = from; unit < units; unit += 1) if (startsPair(text, unit)) count += 1;
      return units - count;
    },
  };

  function pairsBefore(checkpoint: number): number {
    return pairs[checkpoint] ?? seen;
  }
}

function startsPair(text: string, unit: number): boolean {
  const high = text.charCodeAt(unit);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(unit + 1);
  return low >= 0xdc00 && low <= 0xdfff;
}

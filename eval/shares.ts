/** Shares with their uncertainty: a share of few cases says little, and the table shows how little. */

export interface Share {
  hits: number;
  of: number;
}

/** The share itself, 0–1; null of nothing. */
export function shareOf({ hits, of }: Share): number | null {
  return of === 0 ? null : hits / of;
}

/**
 * The 95 % interval of a share by Wilson's score (E. B. Wilson, 1927), which stays within 0–1 and is honest near its ends.
 */
export function wilson({ hits, of }: Share): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.959964;
  const share = hits / of;
  const middle = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return {
    // At the ends the formula gives 0 and 1 themselves, which floating point misses.
    low: hits === 0 ? 0 : (middle - spread) / scale,
    high: hits === of ? 1 : (middle + spread) / scale,
  };
}

/** Such as ".984 (.976–.990)"; "–" of nothing. */
export function showShare(share: Share): string {
  const value = shareOf(share);
  if (value === null) return '–';
  const { low, high } = wilson(share);
  return `${decimals(value)} (${decimals(low)}–${decimals(high)})`;
}

/** Rounded down, so that only a whole share reads as one. */
function decimals(value: number): string {
  return value === 1 ? '1.00' : (Math.floor(value * 1000) / 1000).toFixed(3).replace(/^0/, '');
}

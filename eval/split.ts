/** Halves the material for good: failures are read in the `dev` half only, the `held` half is scored and never looked at. */

export const halves = ['dev', 'held'] as const;

export type Half = (typeof halves)[number];

/** The half an item belongs to, by its id alone: FNV-1a (32 bits, over UTF-8), even is `dev`. */
export function halfOf(id: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash % 2 === 0 ? 'dev' : 'held';
}

/** Reads the option `--split`. */
export function isHalf(value: string): value is Half {
  return halves.some((half) => half === value);
}

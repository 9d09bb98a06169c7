/** A seeded source of choices, so that the same sentences and seed always give the same edits. */
export interface Random {
  /** An integer from 0 to `below - 1`. */
  below(below: number): number;
  /** Undefined only for an empty list. */
  one<T>(list: readonly T[]): T | undefined;
}

/** Mulberry32: 32 bits of state, good enough to choose with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  return { below, one: (list) => list[below(list.length)] };
}

/** Chance that can be repeated: the same seed gives the same numbers on every machine. */

/** Numbers from 0 to below 1 (mulberry32, Tommy Ettinger, public domain): small, fast, and good enough to choose steps. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to below `most`. */
export function below(random: () => number, most: number): number {
  return Math.floor(random() * most);
}

/** The one that the number points at, counted round and round; undefined where there is none. */
export function picked<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}

/** The same, counted from the last one backwards: what went before does not matter then. */
export function pickedFromLast<Item>(items: readonly Item[], number: number): Item | undefined {
  return items.at(-1 - (number % Math.max(1, items.length)));
}

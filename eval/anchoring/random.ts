/** Chance that can be repeated: the same seed gives the same edits on every machine. */

export interface Random {
  /** 0 ≤ share < 1. */
  share(): number;
  /** 0 ≤ integer < limit. */
  below(limit: number): number;
  /** One of the list; undefined of an empty one. */
  pick<Item>(list: readonly Item[]): Item | undefined;
  /** The list in another order. */
  shuffle<Item>(list: readonly Item[]): Item[];
}

/** A generator seeded by any text (mulberry32 by T. Ettinger, public domain). */
export function randomFrom(seed: string): Random {
  let state = 0x9e3779b9;
  for (let at = 0; at < seed.length; at += 1) {
    state = Math.imul(state ^ seed.charCodeAt(at), 0x85ebca6b);
    state ^= state >>> 13;
  }
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    share,
    below,
    pick: (list) => list[below(list.length)],
    shuffle(list) {
      const left = [...list];
      const shuffled: typeof left = [];
      while (left.length > 0) shuffled.push(...left.splice(below(left.length), 1));
      return shuffled;
    },
  };
}

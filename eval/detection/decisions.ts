/** Yes-or-no decisions counted against the truth, and the figures that are published of them. */

export interface Decisions {
  /** Yes, and rightly. */
  hits: number;
  /** Yes, and wrongly. */
  extra: number;
  /** No, and wrongly. */
  missed: number;
  /** No, and rightly. */
  silent: number;
}

/** One decision. */
export function decision(isWanted: boolean, isFound: boolean): Decisions {
  return {
    hits: Number(isWanted && isFound),
    extra: Number(!isWanted && isFound),
    missed: Number(isWanted && !isFound),
    silent: Number(!isWanted && !isFound),
  };
}

export function sumOf(all: readonly Decisions[]): Decisions {
  const sum = { hits: 0, extra: 0, missed: 0, silent: 0 };
  for (const { hits, extra, missed, silent } of all) {
    sum.hits += hits;
    sum.extra += extra;
    sum.missed += missed;
    sum.silent += silent;
  }
  return sum;
}

export function countOf({ hits, extra, missed, silent }: Decisions): number {
  return hits + extra + missed + silent;
}

export const metrics = {
  /** The share of right decisions. */
  accuracy: (sum: Decisions) => share(sum.hits + sum.silent, countOf(sum)),
  precision: ({ hits, extra }: Decisions) => share(hits, hits + extra),
  recall: ({ hits, missed }: Decisions) => share(hits, hits + missed),
  /** The harmonic mean of precision and recall of yes. */
  F1: ({ hits, extra, missed }: Decisions) => share(2 * hits, 2 * hits + extra + missed),
  /** The mean of the F1 of yes and the F1 of no: a set that is mostly one of them cannot be won by always saying it. */
  'macro-F1': ({ hits, extra, missed, silent }: Decisions) =>
    (share(2 * hits, 2 * hits + extra + missed) + share(2 * silent, 2 * silent + extra + missed)) /
    2,
} satisfies Record<string, (sum: Decisions) => number>;

export type Metric = keyof typeof metrics;

/** 0 of nothing. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

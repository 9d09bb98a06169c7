/** Amounts without a number: "hundreds", "several thousand", "a handful of", "many". */

/** What the words reach from and to, as an ordinary reader takes them. */
const HEADS: Readonly<Record<string, readonly [number, number]>> = {
  several: [3, 9],
  'a few': [3, 9],
  'a couple': [2, 3],
  'a handful': [3, 9],
  tens: [20, 99],
  dozens: [24, 99],
  scores: [40, 99],
  hundreds: [200, 999],
  thousands: [2000, 9999],
  millions: [2e6, 9_999_999],
  billions: [2e9, 9_999_999_999],
  trillions: [2e12, 9_999_999_999_999],
};
const FACTORS: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const BOUNDED =
  /^(several|a few|a couple|a handful|tens|dozens|scores|hundreds|thousands|millions|billions|trillions)(?:\s(?:of\s)?(dozen|hundred|thousand|million|billion|trillion)s?)?\b(\sof\b)?/i;
const UNBOUNDED =
  /^(?:a (?:large |small |growing |significant |limited |great )?number of|a group of|a (?:small|large|tiny|significant) (?:share|proportion|fraction)|many|numerous|countless)\b/i;
/** "As many as", "how many", "too many": a comparison or a question. */
const NO_MANY = /\b(?:as|how|so|too|not|that)\s$/i;

/** The vague amount at the start of `ahead`: its length and bounds; null where there is none. */
export function readVague(
  before: string,
  ahead: string,
): { length: number; range: [number, number] | null } | null {
  const bounded = BOUNDED.exec(ahead);
  if (bounded) {
    const head = bounded[1]?.toLowerCase() ?? '';
    const factor = FACTORS[bounded[2]?.toLowerCase() ?? ''];
    // "Scores" alone are points, "tens" alone a place in a number; "a few" and "a couple" need what they are of.
    if (
      factor === undefined &&
      /^(?:scores|tens|a couple|a handful)$/.test(head) &&
      bounded[3] === undefined
    )
      return null;
    const [low, high] = HEADS[head] ?? [0, 0];
    const range: [number, number] =
      factor === undefined ? [low, high] : [low * factor, (high + 1) * factor - 1];
    const hasOf = /^a (?:couple|handful)$/.test(head) && factor === undefined;
    return { length: bounded[0].length - (hasOf ? 0 : (bounded[3]?.length ?? 0)), range };
  }
  const words = UNBOUNDED.exec(ahead)?.[0];
  if (words === undefined || (/^many$/i.test(words) && NO_MANY.test(before))) return null;
  return { length: words.length, range: null };
}

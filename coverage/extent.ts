/**
 * How far a figure reaches: "hundreds", "nearly 250" and "more than 4,500" are stretches of numbers, not points. Two
 * figures contradict only where their stretches part.
 */
import type { Agreement, Figure } from './figure.ts';

/** How the account hedges the number. */
export type Hedge = 'about' | 'above' | 'below' | null;

const hedges: ReadonlyArray<[Exclude<Hedge, null>, RegExp]> = [
  [
    'above',
    /\b(?:over|more than|at least|a minimum of|exceeding|upwards of|in excess of)\s*\S?$/iu,
  ],
  ['below', /\b(?:up to|at most|fewer than|less than|a maximum of|under)\s*\S?$/iu],
  [
    'about',
    /\b(?:about|around|some|nearly|almost|approximately|roughly|close to|an? estimated|estimated)\s*\S?$/iu,
  ],
];

const digits =
  /[\d]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|hundreds?|thousands?|dozens?)\b/iu;

/** The hedge in front of a figure whose words begin at `start` of the text and may hold the hedge themselves. */
export function hedgeBefore(text: string, start: number, figureText: string): Hedge {
  const own = digits.exec(figureText)?.index ?? 0;
  const lead = text.slice(Math.max(0, start - 30), start + own);
  return hedges.find(([, pattern]) => pattern.test(lead))?.[0] ?? null;
}

/** The place of the last digit that the number states: 250 → 10, 4500 → 100, 75.4 million → 100,000. */
function statedPlace(value: number): number {
  if (value === 0) return 1;
  const digitsOnly = value.toExponential().split('e');
  const decimals = digitsOnly[0]?.split('.')[1]?.length ?? 0;
  return 10 ** (Number(digitsOnly[1]) - decimals);
}

function leadingPlace(value: number): number {
  return 10 ** Math.floor(Math.log10(Math.abs(value)));
}

function statesOneDigit(value: number): boolean {
  return statedPlace(value) === leadingPlace(value);
}

/**
 * Whether `rough` is how a writer might round `exact`. An unhedged round number must state two digits ("250" for 246):
 * with one, "200" for 246 would be an error rather than rounding. Whoever writes "more than 50" would have taken the
 * next round number had it been passed.
 */
export function rounds(exact: number, rough: number, hedge: Hedge): boolean {
  if (rough === 0 || exact === 0) return false;
  const place = statedPlace(rough);
  if (place <= statedPlace(exact)) return false;
  if (hedge === 'above') return exact >= rough && exact < rough + leadingPlace(rough);
  if (hedge === 'below') return exact <= rough && exact > rough - leadingPlace(rough);
  return Math.abs(exact - rough) < place / 2 && (hedge === 'about' || !statesOneDigit(rough));
}

type Sized = Pick<Figure, 'value' | 'range'>;

/** The stretch of numbers a figure allows; null where it gives neither number nor bounds. */
export function extentOf({ value, range }: Sized, hedge: Hedge): [number, number] | null {
  if (value === null) return range;
  if (range !== null && range[0] !== range[1]) return range;
  const slack = statedPlace(value) / 2;
  if (hedge === 'above') return [value, Number.POSITIVE_INFINITY];
  if (hedge === 'below') return [0, value];
  return hedge === 'about' ? [value - slack, value + slack] : [value, value];
}

/** How the sizes of two figures agree; null where they do not, or where both are too vague to say. */
export function agreementOf(
  first: Sized,
  firstHedge: Hedge,
  second: Sized,
  secondHedge: Hedge,
): Agreement | null {
  const [a, b] = [first.value, second.value];
  if (a !== null && b !== null) {
    if (a === b) return 'same';
    return rounds(a, b, secondHedge) || rounds(b, a, firstHedge) ? 'rounded' : null;
  }
  if (a === null && b === null) {
    const [x, y] = [first.range, second.range];
    return x !== null && y !== null && x[0] === y[0] && x[1] === y[1] ? 'same' : null;
  }
  const exact = a ?? b;
  const range = a === null ? first.range : second.range;
  if (exact === null || range === null) return null;
  return exact >= range[0] && exact <= range[1] ? 'vague against exact' : null;
}

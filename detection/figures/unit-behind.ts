/** What stands behind a number and makes it money, per cent or a measure; for money also what the price is per. */
import type { Quantity } from '#domain/detection-report.ts';
import { CURRENCY_WORDS, CURRENCY_WORDS_OF_MILLIONS, MEASURES } from '#detection/lexicon/units.ts';
import { singular } from './singular.ts';

export interface UnitBehind {
  end: number;
  unit: string;
  kind: Quantity['kind'];
}

const REACH = 40;
/** Most numbers have none of them behind: one search says so, instead of one for each. */
const ANY_MEASURE = anyOf(MEASURES);
const ANY_MONEY = anyOf([...CURRENCY_WORDS, ...CURRENCY_WORDS_OF_MILLIONS]);

function anyOf(table: readonly (readonly [RegExp, string])[]): RegExp {
  return new RegExp(table.map(([pattern]) => pattern.source).join('|'), 'i');
}

const PERCENT = /^(?:%|per ?cent\b|pct\b|pc\b)/i;
const POINTS = /^(?:percentage[\s-]points?|percent(?:age)?-points?)\b/i;
const BASIS_POINTS = /^basis[\s-]points?\b/i;

/** The unit that starts at `at`, with or without a blank or hyphen in front; null where there is none. */
export function unitBehind(text: string, at: number, isMillions: boolean): UnitBehind | null {
  const from = at + (/^[\s-]/.test(text.slice(at, at + 1)) ? 1 : 0);
  const ahead = text.slice(from, from + REACH);
  const points = POINTS.exec(ahead)?.[0];
  if (points !== undefined) return { end: from + points.length, unit: 'pp', kind: 'percent' };
  const basis = BASIS_POINTS.exec(ahead)?.[0];
  if (basis !== undefined) return { end: from + basis.length, unit: 'bp', kind: 'percent' };
  const percent = PERCENT.exec(ahead)?.[0];
  if (percent !== undefined) return { end: from + percent.length, unit: '%', kind: 'percent' };
  const money = moneyBehind(ahead, isMillions);
  if (money) return { end: from + money.length, unit: money.currency, kind: 'money' };
  if (!ANY_MEASURE.test(ahead)) return null;
  for (const [pattern, unit] of MEASURES) {
    const length = pattern.exec(ahead)?.[0].length;
    if (length !== undefined) return { end: from + length, unit, kind: 'measure' };
  }
  return null;
}

/** The currency in words at the start of `ahead`. */
export function moneyBehind(
  ahead: string,
  isMillions: boolean,
): { length: number; currency: string } | null {
  if (!ANY_MONEY.test(ahead)) return null;
  const tables = isMillions ? [CURRENCY_WORDS, CURRENCY_WORDS_OF_MILLIONS] : [CURRENCY_WORDS];
  for (const table of tables) {
    for (const [pattern, currency] of table) {
      const words = pattern.exec(ahead)?.[0];
      if (words !== undefined)
        return { length: words.length, currency: currency === '' ? words : currency };
    }
  }
  return null;
}

const EACH = /^,?\s(?:each|apiece|a piece)\b/i;
const PER =
  /^\s(?:per|for (?:each|every))\s(?!cent|year|annum|month|week|day|hour|capita)(?:single\s)?([\p{Ll}][\p{L}-]{2,20})\b/u;
const A_UNIT =
  /^\san?\s(barrel|unit|round|shot|missile|shell|copy|launcher|vehicle|aircraft|jet|drone|ton|tonne|head|share|rocket|tank|bottle)\b/i;
const UNIT_PRICE =
  /\b(?:unit (?:price|cost)|per-unit (?:price|cost)|(?:price|cost) per (\p{Ll}{3,20}))s?(?:\s\p{L}{2,12}){0,3}\s$/iu;

/** What a price is for: "missile" of "$175,000 per missile"; null for a total. `counted` is what the sentence counted last. */
export function priceOf(text: string, start: number, end: number, counted: string): string | null {
  const behind = text.slice(end, end + REACH);
  const per = PER.exec(behind)?.[1] ?? A_UNIT.exec(behind)?.[1];
  if (per !== undefined) return per.toLowerCase();
  if (EACH.test(behind)) return singular(counted.split(' ').at(-1) ?? '') || 'unit';
  const before = UNIT_PRICE.exec(text.slice(Math.max(0, start - 60), start));
  return before ? (before[1]?.toLowerCase() ?? 'unit') : null;
}

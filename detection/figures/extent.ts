/** Reads a number or a range of numbers: "10–15", "between $1.2 billion and $1.5 billion", "two or three". */
import { readNumber, type ReadNumber } from './number.ts';

export interface Extent {
  end: number;
  /** Null for a range. */
  value: number | null;
  range: [number, number] | null;
  currency: string | null;
  /** Whether it is words alone, or a number above a million: what may stand behind it depends on both. */
  isSpelled: boolean;
  isMillions: boolean;
  /** "52-48" and "3-1" are read to their end and are no amounts. */
  isScore: boolean;
}

const JOINT = /\s?[-–—]\s?|\s(?:to|and|or)\s/uy;
/** "Rose from 10 to 15" tells of two amounts, "lasts from 10 to 15 days" of one stretch. */
const CHANGE =
  /\b(?:r[io]se[sn]?|rising|increas\w{1,4}|gr[eo]wn?s?|growing|f[ae]ll(?:en|ing|s)?|dropp?\w{0,4}|cut\w{0,4}|rais\w{1,3}|reduc\w{1,4}|expand\w{0,3}|declin\w{1,3}|chang\w{1,3}|jump\w{0,3}|climb\w{0,3}|surg\w{1,3}|slump\w{0,3}|went|up|down|boost\w{0,3}|doubl\w{1,3}|shr[aiu]nk\w{0,3}|lower\w{0,3}|lift\w{0,3})\b[^.;]{0,60}\bfrom\s(?:\w{1,10}\s){0,2}$/i;

/** The amount that starts at `at`; null where no number does. */
export function readExtent(text: string, at: number): Extent | null {
  const first = readNumber(text, at);
  if (first === null) return null;
  const upper = readUpper(text, at, first);
  const shape = { currency: first.currency, isSpelled: first.isSpelled, isScore: false };
  if (upper === null || upper.isScore) {
    const value = round(first.value);
    const isMillions = first.factor >= 1e6;
    const end = upper === null ? first.end : upper.last.end;
    return { ...shape, end, value, range: null, isMillions, isScore: upper !== null };
  }
  const range: [number, number] = [round(upper.from), round(upper.last.value)];
  return {
    ...shape,
    currency: first.currency ?? upper.last.currency,
    end: upper.last.end,
    value: null,
    range,
    isMillions: upper.last.factor >= 1e6,
  };
}

function readUpper(
  text: string,
  at: number,
  first: ReadNumber,
): { from: number; last: ReadNumber; isScore: boolean } | null {
  JOINT.lastIndex = first.end;
  const joint = JOINT.exec(text)?.[0];
  if (joint === undefined) return null;
  const last = readNumber(text, first.end + joint.length);
  if (last === null || /^[:\d]/.test(text.slice(last.end, last.end + 1))) return null;
  const isDash = /[-–—]/.test(joint);
  if (isDash && last.isSpelled) return null;
  if (last.currency !== null && first.currency !== null && last.currency !== first.currency)
    return null;
  // A magnitude behind the range belongs to both: "10-15 million"; so do the thousands of "12-15,000".
  let from = first.value;
  if (first.factor === 1 && last.factor > 1) from *= last.factor;
  else if (
    first.value < 1000 &&
    last.value >= 1000 &&
    last.value % 1000 === 0 &&
    first.value < last.value / 1000
  ) {
    from *= isDash ? 1000 : 1;
  }
  if (isDash && joint === '-' && last.value <= from && last.value < 1000) {
    return { from, last, isScore: true };
  }
  if (last.value <= from) return null;
  const before = text.slice(Math.max(0, at - 90), at);
  const word = joint.trim().toLowerCase();
  if (word === 'and' && !/\bbetween\s(?:\w{1,10}\s)?$/i.test(before)) return null;
  if (word === 'or' && last.value - from > Math.max(2, from / 2)) return null;
  if (word === 'to' && CHANGE.test(before)) return null;
  return { from, last, isScore: false };
}

/** Takes off what binary fractions add: 1.4 billion is 1400000000. */
export function round(value: number): number {
  // Whole numbers below a million million have no more digits than that: the detour by text is spared.
  const isShort = Number.isInteger(value) && Math.abs(value) < 1e12;
  return isShort ? value : Number(value.toPrecision(12));
}

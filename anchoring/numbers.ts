/** One number, however it is written: "75m", "seventy-five", "1.5 million", "half a million", "2nd", "dozens". */
import { decimalKey } from './decimal.ts';
import { magnitudes, units } from './measure-words.ts';
import type { MeaningWord } from './meaning-words.ts';

export interface ReadNumber {
  key: string;
  /** How many words say it. */
  length: number;
  /** A unit written onto the digits, as in "5km". */
  unit: string | undefined;
  isOrdinal: boolean;
}

/** Anything longer is a serial number at best, and is compared as it stands. */
const mostDigits = 60;

const attached = /^(\d[\d., ']*?)\.?([\p{L}/]+)$/u;

/** The number that starts with this word; null where none does. */
export function readNumber(words: readonly MeaningWord[], at: number): ReadNumber | null {
  const facts = words[at]?.facts;
  if (facts === undefined) return null;
  if (facts.hasDigit && facts.form.length > mostDigits) return null;
  if (facts.hasDigit) return fromDigits(words, at, facts.form);
  if (facts.roughCount !== undefined) return number(facts.roughCount, 1);
  return fromWords(words, at);
}

function number(key: string, length: number, unit?: string, isOrdinal = false): ReadNumber {
  return { key, length, unit, isOrdinal };
}

function fromDigits(words: readonly MeaningWord[], at: number, form: string): ReadNumber | null {
  const [, digits, letters] = attached.exec(form) ?? [];
  if (digits === undefined || letters === undefined) {
    if (isSmallCount(words, at)) return fromWords(words, at);
    const scale = powersFrom(words, at + 1, isMoney(words, at));
    const key = decimalKey(form, scale.power);
    return key === null ? null : number(key, 1 + scale.length);
  }
  const key = decimalKey(digits);
  if (key === null) return null;
  if (/^(?:st|nd|rd|th)$/.test(letters)) {
    // "May 5th" is May 5; "the 5th ship" is not five ships.
    return isDayOfMonth(words, at) ? number(key, 1) : number(`#${key}`, 1, undefined, true);
  }
  if (letters === 's') return number(`${key}s`, 1);
  const power = powerOfLetters(letters, words, at);
  if (power !== undefined) return number(decimalKey(digits, power) ?? key, 1);
  const unit = units.get(letters);
  // "148f" is a designation, not a number: it is compared as a name.
  return unit === undefined ? null : number(key, 1, unit);
}

function isDayOfMonth(words: readonly MeaningWord[], at: number, first = at): boolean {
  const next = words[at + 1]?.facts;
  const month = next?.form === 'of' ? words[at + 2]?.facts.month : next?.month;
  return (month ?? words[first - 1]?.facts.month) !== undefined;
}

/** "5m" is metres unless it is money or counts something; "5t" is tonnes unless it is money. */
function powerOfLetters(
  letters: string,
  words: readonly MeaningWord[],
  at: number,
): number | undefined {
  if (letters === 'm') {
    const next = words[at + 1]?.facts;
    const isCounting = next !== undefined && /(?:s|people|men|women|children)$/.test(next.form);
    return isMoney(words, at) || (isCounting && next.bound === undefined) ? 6 : undefined;
  }
  if (letters === 't') return isMoney(words, at) ? 12 : undefined;
  return magnitudes.get(letters);
}

function isMoney(words: readonly MeaningWord[], at: number): boolean {
  return [at - 1, at + 1, at + 2].some((near) => words[near]?.facts.currency !== undefined);
}

/** Powers of ten in words from here on: "hundred thousand" has five. */
function powersFrom(
  words: readonly MeaningWord[],
  from: number,
  inMoney: boolean,
): { power: number; length: number } {
  let power = 0;
  let length = 0;
  for (let at = from; at < words.length; at += 1) {
    const facts = words[at]?.facts;
    const isMetre = facts?.form === 'm' && !inMoney;
    if (facts?.magnitude === undefined || isMetre || facts.hasDigit) break;
    power += facts.magnitude;
    length += 1;
  }
  return { power, length };
}

/** "7" in "7 hundred and fifty" and in "7 dozen" is read as "seven" is. */
function isSmallCount(words: readonly MeaningWord[], at: number): boolean {
  const form = words[at]?.facts.form ?? '';
  const next = words[at + 1]?.facts;
  const isScaled = next?.form === 'dozen' || next?.form === 'hundred';
  return isScaled && /^[1-9]\d{0,2}$/.test(form);
}

/** Reads English number words from left to right; a hundred multiplies what stands before it, a thousand all of it. */
function fromWords(words: readonly MeaningWord[], from: number): ReadNumber | null {
  let total = 0;
  let current = -1;
  let at = from;
  let isOrdinal = false;
  for (; at < words.length; at += 1) {
    const facts = words[at]?.facts;
    if (facts === undefined) break;
    const { form, ordinal, magnitude } = facts;
    const numeral = facts.numeral ?? (isSmallCount(words, at) ? Number(form) : undefined);
    const unitValue = numeral ?? ordinal;
    if (unitValue !== undefined) {
      if (!mayFollow(current, unitValue)) break;
      current = Math.max(current, 0) + unitValue;
      isOrdinal = numeral === undefined;
      if (isOrdinal) {
        at += 1;
        break;
      }
    } else if (magnitude !== undefined && (form.length > 3 || current > 0)) {
      const scale = 10 ** magnitude;
      if (scale === 100) current = (current < 0 ? 1 : current) * 100;
      else {
        total += (current < 0 ? 1 : current) * scale;
        current = 0;
      }
    } else if (form === 'dozen') {
      current = (current < 0 ? 1 : current) * 12;
      at += 1;
      break;
    } else if (form === 'half' && current < 0) {
      current = 0.5;
      const ahead = words[at + 1]?.facts.form === 'a' ? 2 : 1;
      if (words[at + ahead]?.facts.magnitude === undefined) {
        at += 1;
        break;
      }
      at += ahead - 1;
    } else if (!(form === 'and' && current >= 100 && isSmall(words[at + 1]))) break;
  }
  if (current < 0) return null;
  const key = decimalKey(String(total + current));
  if (key === null) return null;
  const counts = isOrdinal && !isDayOfMonth(words, at - 1, from);
  return number(counts ? `#${key}` : key, at - from, undefined, isOrdinal);
}

function mayFollow(current: number, next: number): boolean {
  if (current <= 0) return true;
  if (current % 100 === 0) return next < 100;
  return current % 10 === 0 && current % 100 >= 20 && next < 10 && next > 0;
}

function isSmall(word: MeaningWord | undefined): boolean {
  const value = word?.facts.numeral ?? word?.facts.ordinal;
  return value !== undefined && value < 100;
}

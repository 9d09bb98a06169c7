/** Reads one number where it stands: sign, digits or words, and the magnitude behind it. */
import { CURRENCY_CODES, CURRENCY_SIGNS } from '#detection/lexicon/units.ts';
import { MAGNITUDES, readDigits, readSpelled, readWords } from '#detection/number-words.ts';

export interface ReadNumber {
  end: number;
  value: number;
  /** The currency of a sign or code in front; null where there is none. */
  currency: string | null;
  /** "million" and the like, as a factor; 1 where there is none. */
  factor: number;
  isSpelled: boolean;
}

/** Alternatives of a pattern for what stands before money, longest first. */
export const SIGN = [...Object.keys(CURRENCY_SIGNS), ...CURRENCY_CODES]
  .toSorted((one, other) => other.length - one.length)
  .map((sign) => sign.replaceAll('$', '\\$').replaceAll('.', '\\.'))
  .join('|');

/**
 * Thousands in threes, or as in India in twos and a three; a comma with one or two digits behind it is a decimal one. Blanks
 * that do not break part thousands as well ("40 000"); of the usual blank only noughts behind it tell as much.
 */
const DIGITS =
  '(?:\\d{1,3}(?:[\\u00a0\\u2009\\u202f]\\d{3}){1,4}(?!\\d)|\\d{1,3}(?:\\x20\\d{3}){0,3}\\x20000(?!\\d)|\\d{1,3}(?:,\\d{2,3}){0,3},\\d{3}(?!\\d)|\\d{1,4},\\d{1,2}(?![\\d,])|\\d{1,15}(?!\\d))(?:\\.\\d{1,20})?';
const SIGNED = new RegExp(`(?:(${SIGN})\\s?)?(${DIGITS})`, 'uy');
/** "2½", "1 1/2". */
const PIECE = /(?:\s?([½¼¾⅓⅔])|\s([123])\/([234])(?![\d/]))/uy;
const PIECES: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
};
const MAGNITUDE =
  /[\s-]?(thousand|millions?|millionen|millones|milioni|miljoen|milliarden|milliards|miliardi|billion|trillion|lakh|crore|mln|mio|bln|mn|bn|tn|k|m|b)\b/iy;
const REPEATED = new RegExp(`\\s\\((?:(?:${SIGN})\\s?)?(${DIGITS})\\)`, 'uy');
/** "A dozen", "half a million", "a quarter of a billion", "one and a half million": what a magnitude in words is taken of. */
const OF_MAGNITUDE =
  /(?:(half an?|a half|a quarter of an?|three quarters of an?|one and a half|two and a half|an?)\s)(dozen|hundred|thousand|million|billion|trillion)\b/iy;
const TAKEN: Readonly<Record<string, number>> = { half: 1 / 2, quarter: 1 / 4, quarters: 3 / 4 };

/** The number that starts at `at`; null where there is none. */
export function readNumber(text: string, at: number): ReadNumber | null {
  // A sign or code of a currency is in capitals; a small letter starts a number in words.
  const isWord = /^\p{Ll}/u.test(text.charAt(at));
  return (
    (isWord ? null : readInDigits(text, at)) ?? readOfMagnitude(text, at) ?? readInWords(text, at)
  );
}

function readInDigits(text: string, at: number): ReadNumber | null {
  const head = matchAt(SIGNED, text, at);
  if (!head) return null;
  let value = readDigits(head[2] ?? '');
  if (value === null) return null;
  let end = at + head[0].length;
  const sign = head[1];
  const piece = matchAt(PIECE, text, end);
  if (piece) {
    value += piece[1] === undefined ? Number(piece[2]) / Number(piece[3]) : (PIECES[piece[1]] ?? 0);
    end += piece[0].length;
  }
  const magnitude = matchAt(MAGNITUDE, text, end);
  const power = magnitude?.[1]?.toLowerCase() ?? '';
  // "4,000 m" is a length: one-letter magnitudes are read behind a currency sign, or before people and things.
  const isPower =
    magnitude &&
    (power.length > 1 ||
      (!magnitude[0].startsWith(' ') && (sign !== undefined || isThings(text, end + 1))));
  const factor = isPower ? (MAGNITUDES[power] ?? 1) : 1;
  if (isPower) end += magnitude[0].length;
  const whole = { value: value * factor, factor, isSpelled: false };
  return { ...whole, end: repeated(text, end, whole.value), currency: currencyOf(sign) };
}

/** "1.5m people", "300k troops": a plural right behind. */
function isThings(text: string, at: number): boolean {
  return /^\s(?:people|troops|personnel|men|women|children|\p{Ll}{3,16}[^su\W]s)\b/u.test(
    text.slice(at, at + 24),
  );
}

function readOfMagnitude(text: string, at: number): ReadNumber | null {
  const match = matchAt(OF_MAGNITUDE, text, at);
  if (!match) return null;
  const words = match[1]?.toLowerCase() ?? '';
  const whole = /^(one|two) and/.exec(words)?.[1];
  const part = TAKEN[/half|quarters?/.exec(words)?.[0] ?? ''];
  const taken = part === undefined ? 1 : part + (whole === undefined ? 0 : whole === 'one' ? 1 : 2);
  // What stands behind may go on: "a hundred and twenty".
  const spelled = readSpelled(text, at + (match[1]?.length ?? 0) + 1);
  if (part === undefined && spelled) {
    return {
      ...spelled,
      end: repeated(text, spelled.end, spelled.value),
      currency: null,
      factor: 1,
      isSpelled: true,
    };
  }
  const unit = readWords(match[2] ?? '') ?? 1;
  return {
    end: at + match[0].length,
    value: taken * unit,
    currency: null,
    factor: unit,
    isSpelled: true,
  };
}

function readInWords(text: string, at: number): ReadNumber | null {
  const spelled = readSpelled(text, at);
  if (spelled === null) return null;
  const end = repeated(text, spelled.end, spelled.value);
  const factor =
    /(million|billion|trillion)$/i.exec(text.slice(at, spelled.end))?.[1]?.toLowerCase() ?? '';
  return {
    end,
    value: spelled.value,
    currency: null,
    factor: MAGNITUDES[factor] ?? 1,
    isSpelled: true,
  };
}

/** Contracts say a number twice: "two hundred forty-six (246)". */
function repeated(text: string, end: number, value: number): number {
  const again = matchAt(REPEATED, text, end);
  return again && readDigits(again[1] ?? '') === value ? end + again[0].length : end;
}

function currencyOf(sign: string | undefined): string | null {
  return sign === undefined ? null : (CURRENCY_SIGNS[sign] ?? sign);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Shares of a whole, as per cent: "two-thirds of the fleet", "half its ships", "one in five". */
import { readSpelled } from '#detection/number-words.ts';

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const FRACTION =
  /^(?:(half|one[\s-]half)|(an?|one|two|three|four|five|six|seven|eight|nine)[\s-](third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)\b(?=\sof\b(?!\san?\s(?:million|billion|trillion|century|mile|second))|\s(?:the|its|his|her|their|all|majority)\b)/i;
/** "Fell by half", "more than a third": a share of what the sentence speaks of. */
const FRACTION_ALONE =
  /^(?:(half)|(an?|one|two|three|four)[\s-](third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)(?=[.,;:)]|$|\s(?:in|since|from|to|compared|over|this|last|by|were|was|are|had|have|said)\b)/i;
const MEASURED = /\b(?:than|nearly|almost|about|by|roughly|least|only|just)\s$/i;
/** "The first half of the year" is a time, "the second half" a part of a match. */
const HALF_OF_TIME = /\b(?:first|second|latter|other|final|last|opening|top|bottom)\s$/i;
/** "One in five soldiers", "nine out of ten". */
const ONE_OF_MANY =
  /^(one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s(?:(in)(?:\severy)?|out\sof(?:\severy)?)\s(\d{1,3}|[a-z]{3,9})\b(?!,?\d|[\s-](?:days?|weeks?|months?|years?|hours?|minutes?|million|billion|percent|per\scent|places|cities|towns|villages|attacks|provinces))/i;

/** The share at the start of `ahead`: its length and per cent; null where there is none. */
export function readShare(
  before: string,
  ahead: string,
): { length: number; percent: number } | null {
  const fraction =
    FRACTION.exec(ahead) ?? (MEASURED.test(before) ? FRACTION_ALONE.exec(ahead) : null);
  if (fraction) {
    const isHalf = fraction[1] !== undefined;
    if (isHalf && HALF_OF_TIME.test(before)) return null;
    const count = isHalf || /^an?$/i.test(fraction[2] ?? '') ? 1 : numberOf(fraction[2] ?? '');
    const part = isHalf ? 2 : PARTS[fraction[3]?.toLowerCase() ?? ''];
    if (part !== undefined && count !== null) {
      return { length: fraction[0].length, percent: (count * 100) / part };
    }
  }
  const ratio = ONE_OF_MANY.exec(ahead);
  if (!ratio) return null;
  const [part, whole] = [numberOf(ratio[1] ?? ''), numberOf(ratio[3] ?? '')];
  if (part === null || whole === null || part >= whole || whole < 2) return null;
  // "Two in ten" may be two of something within ten others.
  if (ratio[2] !== undefined && part !== 1 && !/every/i.test(ratio[0])) return null;
  return { length: ratio[0].length, percent: Number(((part * 100) / whole).toPrecision(12)) };
}

function numberOf(text: string): number | null {
  if (/^\d/.test(text)) return Number(text);
  const spelled = readSpelled(text, 0);
  return spelled !== null && spelled.end === text.length ? spelled.value : null;
}

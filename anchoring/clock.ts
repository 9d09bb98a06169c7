/** Times of day, which style guides write in many ways: "5:30 p.m.", "5.30pm" and "17:30" are one time. */
import type { MeaningWord } from './meaning-words.ts';

export interface Clock {
  /** Hours and minutes of the day, e.g. `17:30`. */
  key: string;
  /** How many words say it. */
  length: number;
}

const written = /^(\d{1,2})(?:\.(\d{2}))?(am|pm)?$/;
const minutesWritten = /^([0-5]\d)(am|pm)?$/;

/** The time of day that starts with this word; null where none does. A bare "5" or "5.30" is no time. */
export function readClock(words: readonly MeaningWord[], plain: string, at: number): Clock | null {
  const word = words[at];
  const inWords = word?.facts.numeral;
  const digits = inWords === undefined ? (word?.facts.form ?? '') : String(inWords);
  const [, hours, fraction, joined] = written.exec(digits) ?? [];
  if (word === undefined || hours === undefined) return null;
  const next = words[at + 1];
  // Some house styles put a narrow space before a colon.
  const hasColon = next !== undefined && /^ ?:$/.test(plain.slice(word.end, next.start));
  const found = hasColon ? minutesWritten.exec(next.facts.form) : null;
  if (hasColon && (found === null || (fraction ?? joined) !== undefined)) return null;
  let length = found === null ? 1 : 2;
  let half = found?.[2] ?? joined;
  const after = words[at + length]?.facts.unit;
  if (half === undefined && (after === 'am' || after === 'pm')) {
    half = after;
    length += 1;
  }
  if (found === null && half === undefined) return null;
  const hour = Number(hours);
  if (hour > (half === undefined ? 24 : 12)) return null;
  const ofDay = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return { key: `${String(ofDay)}:${found?.[1] ?? fraction ?? '00'}`, length };
}

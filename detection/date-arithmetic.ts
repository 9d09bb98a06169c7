/** Counts from a day: days, weeks, months, weekdays and seasons, as ISO 8601 of the precision that is known. */
import { weekdayNumber } from './calendar.ts';

/** The day of publication; `day` is null where only the month is known. */
export interface Anchor {
  year: number;
  month: number;
  day: number | null;
}

/** Reads the start of an ISO date or moment; null where it is none. */
export function anchorOf(publishedAt: string | null): Anchor | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(publishedAt ?? '');
  if (!match) return null;
  return {
    year: Number(match[1]),
    month: Number(match[2]),
    day: match[3] === undefined ? null : Number(match[3]),
  };
}

const COUNTS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ROUND_COUNTS: Readonly<Record<string, number>> = {
  an: 1,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
};

/** The number of "two weeks". */
export function countOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  return ROUND_COUNTS[words] ?? Math.max(1, COUNTS.indexOf(words));
}

/** So many units before (or, negative, after) the anchor, in the precision of the unit. */
export function unitsBack(count: number, unit: string, anchor: Anchor): string | null {
  if (unit === 'year') return String(anchor.year - count);
  if (unit === 'decade') return `${String(anchor.year - count * 10).slice(0, 3)}X`;
  if (unit === 'month') return monthsFrom(anchor, -count);
  return daysFrom(anchor, unit === 'week' ? -7 * count : -count);
}

/** The weekday last past, or with "next" and "coming" the one ahead: news looks back. */
export function weekdayFrom(name: string, word: string, anchor: Anchor): string | null {
  if (anchor.day === null) return null;
  const today = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day)).getUTCDay();
  const back = (today - weekdayNumber(name) + 7) % 7;
  if (word === 'next' || word === 'coming') return daysFrom(anchor, 7 - back);
  return daysFrom(anchor, word === 'last' && back === 0 ? -7 : -back);
}

/** The ISO week that lies `step` weeks from the anchor's. */
export function weekFrom(anchor: Anchor, step: number): string | null {
  if (anchor.day === null) return null;
  const day = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day + 7 * step));
  // A week belongs to the year of its Thursday.
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const start = Date.UTC(day.getUTCFullYear(), 0, 1);
  const number = Math.ceil(((day.getTime() - start) / 86_400_000 + 1) / 7);
  return `${day.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

export function monthsFrom(anchor: Anchor, step: number): string {
  return new Date(Date.UTC(anchor.year, anchor.month - 1 + step, 1)).toISOString().slice(0, 7);
}

export function daysFrom(anchor: Anchor, days: number): string | null {
  if (anchor.day === null) return null;
  const day = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day + days));
  return day.toISOString().slice(0, 10);
}

/** The quarter that lies `step` quarters from the anchor's; 33–36 in ISO 8601-2. */
export function quarterFrom(anchor: Anchor, step: number): string {
  const quarters = anchor.year * 4 + Math.floor((anchor.month - 1) / 3) + step;
  return `${Math.floor(quarters / 4)}-${33 + (((quarters % 4) + 4) % 4)}`;
}

/** The year of the season meant by "last", "this" or "next"; the season by its number of ISO 8601-2. */
export function seasonYear(season: number, step: number, anchor: Anchor): number {
  // The last month of each season; winter ends in February of the next year.
  const lastMonth = season === 24 ? 14 : (season - 20) * 3 + 2;
  if (step === 0) return anchor.year;
  if (step === 1) return anchor.month < lastMonth - 2 ? anchor.year : anchor.year + 1;
  if (season === 24) return anchor.month > 2 ? anchor.year - 1 : anchor.year - 2;
  return anchor.month > lastMonth ? anchor.year : anchor.year - 1;
}

/** A date of the given precision; null for a day that no month has. */
export function ymd(year: number, month: number, day: number | undefined): string | null {
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return month >= 1 && month <= 12 ? start : null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? `${start}-${String(day).padStart(2, '0')}` : null;
}

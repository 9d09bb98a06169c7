/** From the parts of a date to ISO 8601: what the words leave out comes from the text before or the day of publication. */
import { monthNumber, seasonNumber, weekdayNumber } from './calendar.ts';

export interface DateParts {
  iso: string | undefined;
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  season: number | undefined;
  quarter: number | undefined;
  relative: string | undefined;
  unit: string | undefined;
  count: string | undefined;
  near: string | undefined;
  weekday: string | undefined;
  isDecade: boolean;
  isBareMonth: boolean;
  isBareYear: boolean;
  /** "recently": a time that nobody can resolve. */
  isVague: boolean;
}

/** The day of publication; `day` is null where only the month is known. */
export interface Anchor {
  year: number;
  month: number;
  day: number | null;
}

export interface DateMemory {
  /** The year last given with each month of the document. */
  yearOfMonth: Map<number, number>;
  anchor: Anchor | null;
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

/** The ISO form, or null; remembers which year a month was given. `nearYear` is a year in the same sentence. */
export function resolve(parts: DateParts, memory: DateMemory, nearYear: number | null) {
  const { anchor } = memory;
  if (parts.iso !== undefined) return parts.iso;
  if (parts.year !== undefined) return withYear(parts, parts.year, memory);
  if (parts.month !== undefined) {
    const year =
      memory.yearOfMonth.get(parts.month) ?? nearYear ?? pastYear(parts.month, parts.day, anchor);
    return year === null ? null : ymd(year, parts.month, parts.day);
  }
  if (!anchor || parts.isVague) return null;
  if (parts.near !== undefined) {
    return daysFrom(anchor, ['yesterday', 'today', 'tomorrow'].indexOf(parts.near) - 1);
  }
  if (parts.weekday !== undefined) return weekday(parts.weekday, 'last', anchor);
  if (parts.count !== undefined) return ago(parts.count, parts.unit ?? '', anchor);
  return relative(parts.relative ?? '', parts.unit ?? '', anchor);
}

function withYear(parts: DateParts, year: number, memory: DateMemory): string {
  if (parts.isDecade) return `${String(year).slice(0, 3)}X`;
  if (parts.season !== undefined) return `${year}-${parts.season}`;
  // Quarters are 33–36 in ISO 8601-2.
  if (parts.quarter !== undefined) return `${year}-${32 + parts.quarter}`;
  if (parts.month === undefined) return String(year);
  memory.yearOfMonth.set(parts.month, year);
  return ymd(year, parts.month, parts.day);
}

/** News looks back: a month without a year is the latest one that had begun when the article appeared. */
function pastYear(month: number, day: number | undefined, anchor: Anchor | null): number | null {
  if (!anchor) return null;
  const isAhead =
    month > anchor.month ||
    (month === anchor.month && day !== undefined && anchor.day !== null && day > anchor.day);
  return isAhead ? anchor.year - 1 : anchor.year;
}

function relative(word: string, unit: string, anchor: Anchor): string | null {
  const step = word === 'next' ? 1 : word === 'this' ? 0 : -1;
  const season = seasonNumber(unit);
  if (season !== undefined) return `${seasonYear(season, step, anchor)}-${season}`;
  if (unit === 'year') return String(anchor.year + step);
  if (unit === 'month') return monthsFrom(anchor, step);
  if (unit === 'week') return week(anchor, step);
  if (unit === 'decade') return null;
  if (weekdayNumber(unit) >= 0) return weekday(unit, word, anchor);
  const month = monthNumber(unit);
  if (month === undefined) return null;
  if (step === 1)
    return ymd(month > anchor.month ? anchor.year : anchor.year + 1, month, undefined);
  if (step === 0) return ymd(anchor.year, month, undefined);
  return ymd(month < anchor.month ? anchor.year : anchor.year - 1, month, undefined);
}

function seasonYear(season: number, step: number, anchor: Anchor): number {
  // The last month of each season; winter ends in February of the next year.
  const lastMonth = season === 24 ? 14 : (season - 20) * 3 + 2;
  if (step === 0) return anchor.year;
  if (step === 1) return anchor.month < lastMonth - 2 ? anchor.year : anchor.year + 1;
  if (season === 24) return anchor.month > 2 ? anchor.year - 1 : anchor.year - 2;
  return anchor.month > lastMonth ? anchor.year : anchor.year - 1;
}

function ago(count: string, unit: string, anchor: Anchor): string | null {
  const words = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const spelled = count === 'an' ? 1 : count === 'a' ? 1 : words.indexOf(count);
  const number = /^\d/.test(count) ? Number(count) : spelled;
  if (unit === 'year') return String(anchor.year - number);
  if (unit === 'decade') return `${String(anchor.year - number * 10).slice(0, 3)}X`;
  if (unit === 'month') return monthsFrom(anchor, -number);
  return daysFrom(anchor, unit === 'week' ? -7 * number : -number);
}

function weekday(name: string, word: string, anchor: Anchor): string | null {
  if (anchor.day === null) return null;
  const today = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day)).getUTCDay();
  const back = (today - weekdayNumber(name) + 7) % 7;
  return daysFrom(anchor, word === 'next' ? 7 - back : -back);
}

/** The ISO week that lies `step` weeks from the anchor's. */
function week(anchor: Anchor, step: number): string | null {
  if (anchor.day === null) return null;
  const day = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day + 7 * step));
  // A week belongs to the year of its Thursday.
  day.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
  const start = Date.UTC(day.getUTCFullYear(), 0, 1);
  const number = Math.ceil(((day.getTime() - start) / 86_400_000 + 1) / 7);
  return `${day.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}

function monthsFrom(anchor: Anchor, step: number): string {
  return new Date(Date.UTC(anchor.year, anchor.month - 1 + step, 1)).toISOString().slice(0, 7);
}

function daysFrom(anchor: Anchor, days: number): string | null {
  if (anchor.day === null) return null;
  const day = new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day + days));
  return day.toISOString().slice(0, 10);
}

function ymd(year: number, month: number, day: number | undefined): string {
  const start = `${year}-${String(month).padStart(2, '0')}`;
  return day === undefined ? start : `${start}-${String(day).padStart(2, '0')}`;
}

/** From the parts of a date to ISO 8601: what the words leave out comes from the text before or the day of publication. */
import { monthNumber, seasonNumber, weekdayNumber } from './calendar.ts';
import {
  countOf,
  daysFrom,
  monthsFrom,
  quarterFrom,
  seasonYear,
  unitsBack,
  weekdayFrom,
  weekFrom,
  ymd,
  type Anchor,
} from './date-arithmetic.ts';

export interface DateParts {
  iso: string | undefined;
  year: number | undefined;
  month: number | undefined;
  day: number | undefined;
  /** The last day, month or year of a range. */
  until: number | undefined;
  untilMonth: number | undefined;
  untilYear: number | undefined;
  season: number | undefined;
  quarter: number | undefined;
  half: number | undefined;
  relative: string | undefined;
  unit: string | undefined;
  count: string | undefined;
  near: string | undefined;
  weekday: string | undefined;
  century: number | undefined;
  /** "Two weeks from now". */
  isAhead: boolean;
  /** "The last two weeks": a stretch up to the day of publication. */
  isBack: boolean;
  isDecade: boolean;
  isBareMonth: boolean;
  isBareYear: boolean;
  /** "Recently": a time that nobody can resolve. */
  isVague: boolean;
}

export interface DateMemory {
  /** The year last given with each month of the document. */
  yearOfMonth: Map<number, number>;
  anchor: Anchor | null;
}

/** What the sentence around a date adds. */
export interface DateContext {
  /** A year given in the same sentence. */
  nearYear: number | null;
  /** Whether the words in front speak of what will be; asked for a month without its year only. */
  isFuture: () => boolean;
}

/** The ISO form, or null; a range is `start/end`. Remembers which year a month was given. */
export function resolve(parts: DateParts, memory: DateMemory, context: DateContext): string | null {
  const { anchor } = memory;
  if (parts.iso !== undefined) return parts.iso;
  if (parts.century !== undefined) return `${parts.century - 1}XX`;
  if (parts.year !== undefined) return withYear(parts, parts.year, memory);
  if (parts.month !== undefined) {
    const year = yearOf(parts, parts.month, memory, context);
    return year === null ? null : withMonth(parts, parts.month, year);
  }
  if (!anchor || parts.isVague) return null;
  if (parts.near !== undefined) {
    const step = ['yesterday', 'today', 'tomorrow'].indexOf(parts.near);
    return daysFrom(anchor, step < 0 ? 0 : step - 1);
  }
  if (parts.weekday !== undefined) return weekdayFrom(parts.weekday, 'on', anchor);
  if (parts.count !== undefined) return counted(parts, parts.count, anchor);
  if (parts.relative !== undefined && (parts.half !== undefined || parts.quarter !== undefined)) {
    return withYear(parts, anchor.year + stepOf(parts.relative), memory);
  }
  return relative(parts.relative ?? '', parts.unit ?? '', anchor);
}

function withYear(parts: DateParts, year: number, memory: DateMemory): string | null {
  if (parts.isDecade) return `${String(year).slice(0, 3)}X`;
  if (parts.season !== undefined) return `${year}-${parts.season}`;
  // Quarters are 33–36, halves 40 and 41 in ISO 8601-2.
  if (parts.quarter !== undefined) return `${year}-${32 + parts.quarter}`;
  if (parts.half !== undefined) return `${year}-${39 + parts.half}`;
  if (parts.untilYear !== undefined) {
    const last =
      parts.untilYear < 100 ? Math.floor(year / 100) * 100 + parts.untilYear : parts.untilYear;
    return last > year ? `${year}/${last}` : String(year);
  }
  if (parts.month === undefined) return String(year);
  memory.yearOfMonth.set(parts.month, year);
  return withMonth(parts, parts.month, year);
}

function withMonth(parts: DateParts, month: number, year: number): string | null {
  const start = ymd(year, month, parts.day);
  if (start === null) return null;
  const end =
    parts.untilMonth !== undefined
      ? ymd(parts.untilMonth < month ? year + 1 : year, parts.untilMonth, undefined)
      : parts.until === undefined
        ? null
        : ymd(year, month, parts.until);
  return end === null || end <= start ? start : `${start}/${end}`;
}

/** The year of a month given without one: as the document gave it before, as the tense and the day of publication allow. */
function yearOf(
  { day }: DateParts,
  month: number,
  { yearOfMonth, anchor }: DateMemory,
  { nearYear, isFuture }: DateContext,
): number | null {
  const known = yearOfMonth.get(month) ?? nearYear;
  if (!anchor) return known;
  const isAhead =
    month > anchor.month ||
    (month === anchor.month && day !== undefined && anchor.day !== null && day > anchor.day);
  if ((known === null || known < anchor.year) && isFuture()) {
    return isAhead || month === anchor.month ? anchor.year : anchor.year + 1;
  }
  // News looks back: a month without a year is the latest one that had begun when the article appeared.
  return known ?? (isAhead ? anchor.year - 1 : anchor.year);
}

function counted(parts: DateParts, count: string, anchor: Anchor): string | null {
  const number = countOf(count);
  const unit = parts.unit ?? '';
  if (parts.isAhead) return unitsBack(-number, unit, anchor);
  const start = unitsBack(number, unit, anchor);
  if (!parts.isBack || start === null || unit === 'decade') return parts.isBack ? null : start;
  return `${start}/${unitsBack(0, unit, anchor) ?? ''}`;
}

function stepOf(word: string): number {
  return word === 'next' || word === 'coming' ? 1 : word === 'this' ? 0 : -1;
}

function relative(word: string, unit: string, anchor: Anchor): string | null {
  const step = stepOf(word);
  const season = seasonNumber(unit);
  if (season !== undefined) return `${seasonYear(season, step, anchor)}-${season}`;
  if (unit === 'year') return String(anchor.year + step);
  if (unit === 'quarter') return quarterFrom(anchor, step);
  if (unit === 'month') return monthsFrom(anchor, step);
  if (unit === 'week') return weekFrom(anchor, step);
  if (unit === 'night') return daysFrom(anchor, step);
  if (unit === 'decade' || unit === 'weekend') return null;
  if (weekdayNumber(unit) >= 0) return weekdayFrom(unit, word, anchor);
  const month = monthNumber(unit);
  if (month === undefined) return null;
  if (step === 1)
    return ymd(month > anchor.month ? anchor.year : anchor.year + 1, month, undefined);
  if (step === 0) return ymd(anchor.year, month, undefined);
  return ymd(month < anchor.month ? anchor.year : anchor.year - 1, month, undefined);
}

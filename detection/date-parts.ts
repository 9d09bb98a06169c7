/** Reads the date at a place in a text into its parts, whichever of the shapes it has. */
import { monthNumber, seasonNumber } from './calendar.ts';
import { datePatternFor, type DatePattern } from './date-patterns.ts';
import type { DateParts } from './date-resolution.ts';

/** The date at `at`, where `DATE_START` fits: its words and its parts; null where none stands there. */
export function readDate(text: string, at: number): { words: string; parts: DateParts } | null {
  const { pattern, names } = datePatternFor(text.charCodeAt(at));
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : { words: match[0], parts: partsOf(match, names) };
}

/** The parts of a match, whichever alternative fitted. */
function partsOf(match: RegExpExecArray, names: DatePattern['names']): DateParts {
  const groups = new Set<string>();
  const given = new Map<string, string>();
  for (let at = 0; at < names.length; at += 1) {
    const value = match[at + 1];
    const group = names[at];
    if (value === undefined || group === undefined) continue;
    groups.add(group.name);
    given.set(group.plain, value);
  }
  const number = (name: string) => {
    const value = given.get(name);
    return value === undefined ? undefined : Number.parseInt(value, 10);
  };
  const month = given.get('month');
  const untilMonth = given.get('untilMonth');
  const season = given.get('season');
  return {
    ...periodOf(given),
    ...numericDate(given),
    ...(given.get('fiscal') !== undefined && given.get('year') === undefined
      ? { year: 2000 + (number('fiscal') ?? 0) }
      : {}),
    ...(month === undefined ? {} : { month: monthNumber(month) }),
    iso: given.get('iso'),
    until: number('until'),
    untilMonth: untilMonth === undefined ? undefined : monthNumber(untilMonth),
    untilYear: number('untilYear'),
    season: season === undefined ? undefined : seasonNumber(season),
    relative: given.has('whole') ? 'this' : given.get('relative')?.toLowerCase(),
    unit: given.get('unit'),
    count: given.get('count')?.toLowerCase(),
    near: given.get('near')?.toLowerCase(),
    weekday: given.get('weekday'),
    century: number('century'),
    isAhead: given.has('ahead'),
    isBack: given.has('back'),
    isDecade: groups.has('decade11') || given.has('nineties'),
    isBareMonth: groups.has('month10'),
    isBareYear: groups.has('year11') || groups.has('year24'),
    isVague: groups.has('vague12'),
  };
}

/** "First half of 2025", "Q3 2026". */
function periodOf(given: ReadonlyMap<string, string>): Pick<DateParts, 'quarter' | 'half'> {
  const order = given.get('order')?.toLowerCase();
  const place = order === undefined ? 0 : ['first', 'second', 'third', 'fourth'].indexOf(order) + 1;
  const isHalf = given.get('part') === 'half';
  const half = given.get('half') ?? (isHalf ? String(place || 2) : undefined);
  const quarter =
    given.get('quarter') ?? (given.get('part') === 'quarter' ? String(place || 4) : undefined);
  return {
    half: half === undefined ? undefined : Number(half),
    quarter: quarter === undefined ? undefined : Number(quarter),
  };
}

/** Year, and day and month in digits. "11/01/2024" may be either; with dots the day comes first. */
function numericDate(
  given: ReadonlyMap<string, string>,
): Pick<DateParts, 'year' | 'month' | 'day'> {
  const year =
    given.get('year') ?? (given.has('nineties') ? `19${given.get('nineties')}` : undefined);
  const day = given.get('day');
  const numericMonth = given.get('numericMonth');
  const first = Number(given.get('first') ?? 0);
  const second = Number(given.get('second') ?? 0);
  const base = {
    year: year === undefined ? undefined : Number(year),
    month: numericMonth === undefined ? undefined : Number(numericMonth),
    day: day === undefined ? undefined : Number.parseInt(day, 10),
  };
  if (first === 0 || second === 0) return base;
  if (given.get('mark') === '.' || first > 12) return { ...base, day: first, month: second };
  return second > 12 ? { ...base, day: second, month: first } : base;
}

/** Dates as pages write them for machines, and whether two of them say the same. */

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const iso =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?(?:\[[^\]]*\])?$/i;
const dayFirst = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(${months})[a-z]*\\.?,?[\\s-]+(\\d{4})$`,
  'i',
);
const monthFirst = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(${months})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`,
  'i',
);
const mail = /^[a-z]{3}, \d{1,2} [a-z]{3} \d{4} \d{2}:\d{2}(:\d{2})? (?:GMT|UTC|[+-]\d{4})$/i;

/**
 * ISO 8601 where the form is certain: in UTC where the page names its time zone, else as written, since others would be read
 * as if written where the reader sits. What is not certain (3/4/2031) stays as the page has it.
 */
export function dateText(written: string): string {
  const value = written.trim();
  const found = iso.exec(value);
  if (found !== null) return fromParts(found, value);
  const inWords = dayFirst.exec(value) ?? swapped(monthFirst.exec(value));
  if (inWords !== null) {
    const [, day = '', month = '', year = ''] = inWords;
    const number = months.split('|').indexOf(month.toLowerCase()) + 1;
    return `${year}-${two(number)}-${two(Number(day))}`;
  }
  if (mail.test(value)) return inUtc(value) ?? value;
  // Seconds or milliseconds since 1970, from 2001 on.
  if (/^[12]\d{9}(?:\d{3})?$/.test(value)) {
    return new Date(Number(value) * (value.length === 10 ? 1000 : 1)).toISOString();
  }
  return value;
}

function fromParts(parts: RegExpExecArray, value: string): string {
  const [, year = '', month = '', day = '', hour, minute, second = '00', zone] = parts;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date))) return value;
  if (hour === undefined || minute === undefined) return date;
  const time = `${date}T${hour}:${minute}:${second}`;
  if (zone === undefined) return time;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z';
  return inUtc(`${time}${offset}`) ?? value;
}

function inUtc(text: string): string | null {
  const parsed = Date.parse(text);
  return Number.isNaN(parsed) ? null : new Date(parsed).toISOString();
}

function swapped(found: RegExpExecArray | null): string[] | null {
  if (found === null) return null;
  const [whole, month = '', day = '', year = ''] = found;
  return [whole, day, month, year];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Milliseconds by which a date written by one system may lag behind another's: both say when the page was saved. */
const lag = 5 * 60_000;

/** How far the clocks of the world are apart, west to east, in milliseconds. */
const west = 12 * 3_600_000;
const east = 14 * 3_600_000;

/** Whether two texts of `dateText` may mean one moment: a day holds every moment that is on it somewhere. */
export function isSameTime(one: string, other: string): boolean {
  if (isDay(one) && isDay(other)) return one === other;
  const [from, to] = spanOf(one);
  const [start, end] = spanOf(other);
  if (Number.isNaN(from) || Number.isNaN(start)) return one === other;
  return from <= end + lag && start <= to + lag;
}

function isDay(text: string): boolean {
  return text.length <= 10;
}

/** The earliest and latest moment that a text may mean. */
function spanOf(text: string): [from: number, to: number] {
  const isMoment = text.endsWith('Z');
  const at = Date.parse(isMoment || isDay(text) ? text : `${text}Z`);
  if (isMoment) return [at, at];
  const length = isDay(text) ? 86_399_999 : 0;
  return [at - east, at + length + west];
}

/** The papers on which accounts rest: what they are called, when they are dated, and when two mentions are of one. */
import type { DateMention } from '#domain/detection-report.ts';

/** Newsrooms call one paper a statement, an announcement or a notice; a report or a letter is another thing. */
const kinds = [
  ['wire report', /\bwire report\b/iu],
  [
    'notice',
    /\b(?:press release|press notice|statement|announcement|notice|notification|communiqu[eé]|bulletin|release)\b/iu,
  ],
  ['report', /\b(?:report|study|assessment|paper|audit)\b/iu],
  ['letter', /\b(?:letter|memo(?:randum)?|e-?mail)\b/iu],
  ['post', /\b(?:tweet|post)\b/iu],
  ['contract', /\b(?:contract|agreement)\b/iu],
] as const;

export type PaperKind = (typeof kinds)[number][0];

/** What kind of paper these words name, and the noun they use; null where they name none. */
export function readPaper(words: string): { kind: PaperKind; noun: string } | null {
  for (const [kind, pattern] of kinds) {
    const noun = pattern.exec(words)?.[0];
    if (noun !== undefined) return { kind, noun: noun.toLowerCase() };
  }
  return null;
}

export interface PaperDate {
  year: number | null;
  month: number | null;
  day: number | null;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** What a date mention fixes: its ISO form, else the month and day in its words ("Jan 11"). */
export function paperDate({ iso, text }: Pick<DateMention, 'iso' | 'text'>): PaperDate | null {
  const [year, month, day] = (iso ?? '').split('T')[0]?.split('-') ?? [];
  if (iso !== null && year !== undefined && /^\d{4}$/u.test(year)) {
    return {
      year: Number(year),
      month: month === undefined ? null : Number(month),
      day: day === undefined ? null : Number(day),
    };
  }
  const found = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?/iu.exec(text);
  if (found === null) return null;
  const inYear = /\b(?:19|20)\d{2}\b/u.exec(text)?.[0];
  const onDay = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/u.exec(text.replace(inYear ?? /$^/u, ''))?.[1];
  return {
    year: inYear === undefined ? null : Number(inYear),
    month: months.indexOf((found[1] ?? '').toLowerCase()) + 1,
    day: onDay === undefined ? null : Number(onDay),
  };
}

/** Whether two dates can be one day: what both fix must be equal. */
export function canBeOneDate(a: PaperDate, b: PaperDate): boolean {
  return (['year', 'month', 'day'] as const).every(
    (part) => a[part] === null || b[part] === null || a[part] === b[part],
  );
}

/** A date for the reader: "11 January 2024", "4 March". */
export function printDate({ year, month, day }: PaperDate): string {
  const name = month === null ? null : (monthNames[month - 1] ?? null);
  return [name === null ? null : day, name, year].filter((part) => part !== null).join(' ');
}

/** Newsrooms leave the year out of dates of the running months; half a year back it would mislead. */
const runningMonths = 6;

/** Whether a paper of that date can stand behind an account published then; both may be unknown. */
export function isOutBefore(paper: PaperDate | null, publishedAt: string | null): boolean {
  if (paper === null || publishedAt === null || paper.month === null) return true;
  if (paper.year === null) {
    const month = Number(publishedAt.slice(5, 7));
    return !(month > 0) || (month - paper.month + 12) % 12 <= runningMonths;
  }
  const parts = [paper.month, ...(paper.day === null ? [] : [paper.day])];
  const date = [paper.year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
  const known = Math.min(date.length, publishedAt.length);
  return date.slice(0, known) <= publishedAt.slice(0, known);
}

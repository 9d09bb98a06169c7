/** Finds dates in a block and resolves them to ISO 8601 of reduced precision, against the day of publication. */
import type { DateMention } from '#domain/detection-report.ts';
import { MONTH, monthNumber, SEASON, seasonNumber, WEEKDAY } from './calendar.ts';
import { anchorOf, resolve, type DateMemory, type DateParts } from './date-resolution.ts';

const YEAR = '(?:1[89]|20)\\d\\d';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const NUMBER = '\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve';
/** A full stop behind a month shortens it ("Jan.") and is part of a date only with more of the date behind it. */
const SHORT = '(?:(?<!\\p{L}{5})\\.)?';
const RELATIVE = '[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast';

const PATTERN = new RegExp(
  [
    `\\b(?<iso>${YEAR}-[01]\\d-[0-3]\\d)\\b`,
    `\\b(?<day1>${DAY})\\s(?:of\\s)?(?<month1>${MONTH})\\b(?:${SHORT},?\\s(?<year1>${YEAR})\\b)?`,
    `\\b(?<month2>${MONTH})\\b${SHORT}\\s(?<day2>${DAY})\\b(?!,?\\d|\\s(?:percent|per cent|million|billion))(?:,?\\s(?<year2>${YEAR})\\b)?`,
    `\\b(?<month3>${MONTH})\\b${SHORT},?\\s(?:of\\s)?(?<year3>${YEAR})\\b`,
    `\\b(?:(?<relative4>${RELATIVE})\\s|[Tt]he\\s)?(?<season4>${SEASON})(?:\\sof)?\\s(?<year4>${YEAR})\\b`,
    `\\b(?<relative5>${RELATIVE})\\s(?<unit5>week|month|year|decade|${SEASON}|${MONTH}|${WEEKDAY})\\b`,
    `\\b(?<count6>${NUMBER})\\s(?<unit6>day|week|month|year|decade)s?\\s(?:ago)\\b`,
    `\\b(?<near7>[Yy]esterday|[Tt]oday|[Tt]omorrow)\\b`,
    `\\b(?<weekday8>${WEEKDAY})\\b`,
    `\\bQ(?<quarter9>[1-4])\\s(?<year9>${YEAR})\\b`,
    `\\b(?<month10>${MONTH})\\b`,
    `(?<![\\w$€£.,:/-])(?<year11>${YEAR})(?<decade11>s)?\\b(?![,.:/]\\d|-\\d{3}|%)`,
    `\\b(?<vague12>[Rr]ecently|[Rr]ecent|[Aa]t the time|[Ii]n recent (?:days|weeks|months|years)|[Ee]arlier this (?:week|month|year))\\b`,
  ].join('|'),
  'gu',
);

/** Words that make a bare month or year a date. */
const LEADS =
  /\b(?:in|since|of|by|until|till|from|to|through|during|between|and|after|before|early|late|mid|the|year|last|this|next|for|around|about|than|as of|on|[A-Z][a-z]{2,8})\s$|[(–-]\s?$|^$|\blate-$|\bmid-$/iu;
/** Month names that are other words as well stand alone only behind a preposition. */
const AMBIGUOUS = /^(?:May|March|Mar|August|Sun|Sat)$/;
const ABBREVIATED = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;

/**
 * A reader that remembers the dates of earlier blocks: "in October" after "October 2023" is that October.
 * `publishedAt` is an ISO date or null; without it nothing relative can be resolved.
 */
export function createDateReader(publishedAt: string | null): (text: string) => DateMention[] {
  const memory: DateMemory = { yearOfMonth: new Map(), anchor: anchorOf(publishedAt) };
  return (text) => {
    const found: DateMention[] = [];
    let lastYear: { year: number; end: number } | null = null;
    for (const match of text.matchAll(PATTERN)) {
      const parts = partsOf(match.groups ?? {});
      const start = match.index;
      if (!isDate(text, start, match[0], parts)) continue;
      const end = start + match[0].length;
      const isSameSentence: boolean =
        lastYear !== null && !/[.!?]\s/.test(text.slice(lastYear.end, start).slice(0, 400));
      const iso = resolve(parts, memory, isSameSentence ? (lastYear?.year ?? null) : null);
      if (parts.year !== undefined) lastYear = { year: parts.year, end };
      found.push({ start, end, text: match[0], iso });
    }
    return found;
  };
}

/** The dates of one text. See `createDateReader`. */
export function findDates(text: string, publishedAt: string | null): DateMention[] {
  return createDateReader(publishedAt)(text);
}

function isDate(text: string, start: number, words: string, parts: DateParts): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (parts.isBareMonth && ABBREVIATED.test(words)) return false;
  if (parts.isBareMonth && AMBIGUOUS.test(words)) {
    return /\b(?:in|since|of|by|until|early|late|mid|last|this|next|from|to|during)[\s-]$/i.test(
      before,
    );
  }
  if (!parts.isBareYear) return true;
  const after = text.slice(start + words.length, start + words.length + 24);
  const countsThings =
    /^\s(?:\p{Ll}{3,14}\s)?(?:troops|soldiers|people|missiles|men|tanks|rounds|shells|km|tons|tonnes|dollars|euros|times|homes|civilians|others|jobs|workers|cases|deaths|votes)\b/u.test(
      after,
    );
  return (
    !countsThings &&
    LEADS.test(before.length < 12 ? ` ${before}`.slice(start === 0 ? 1 : 0) : before)
  );
}

function partsOf(groups: Record<string, string | undefined>): DateParts {
  const given = new Map<string, string>();
  for (const [key, value] of Object.entries(groups)) {
    if (value !== undefined) given.set(key.replace(/\d+$/, ''), value);
  }
  const pick = (name: string) => given.get(name);
  const year = pick('year');
  const month = pick('month');
  const day = pick('day');
  const season = pick('season');
  const quarter = pick('quarter');
  return {
    iso: pick('iso'),
    year: year === undefined ? undefined : Number(year),
    month: month === undefined ? undefined : monthNumber(month),
    day: day === undefined ? undefined : Number.parseInt(day, 10),
    season: season === undefined ? undefined : seasonNumber(season),
    quarter: quarter === undefined ? undefined : Number(quarter),
    relative: pick('relative')?.toLowerCase(),
    unit: pick('unit'),
    count: pick('count')?.toLowerCase(),
    near: pick('near')?.toLowerCase(),
    weekday: pick('weekday'),
    isDecade: groups['decade11'] !== undefined,
    isBareMonth: groups['month10'] !== undefined,
    isBareYear: groups['year11'] !== undefined,
    isVague: groups['vague12'] !== undefined,
  };
}

/** Finds dates in a block and resolves them to ISO 8601 of reduced precision, against the day of publication. */
import type { DateMention } from '#domain/detection-report.ts';
import { MONTH } from './calendar.ts';
import { countedThing } from './counted-thing.ts';
import { anchorOf } from './date-arithmetic.ts';
import { readDate } from './date-parts.ts';
import { DATE_START } from './date-patterns.ts';
import { resolve, type DateMemory, type DateParts } from './date-resolution.ts';

/** Words that make a bare year a date, whatever stands behind it. */
const LEADS =
  /\b(?:in|since|until|till|through|during|early|late|mid|year|last|this|next|[A-Z][a-z]{2,8})\s$|[(–-]\s?$|^$|\blate-$|\bmid-$/u;
/** Behind a number below 2100: a noun that is counted, or the rest of a name. */
const COUNTED =
  /^[\s-](?:\p{Ll}{3,14}\s)?(?:troops|soldiers|people|personnel|missiles|men|women|tanks|rounds|shells|km|kilomet\w{2,4}|miles|met(?:re|er)s|feet|kg|tons|tonnes|dollars|euros|crowns|times|homes|civilians|others|jobs|workers|cases|deaths|votes|hours|GMT|hrs|local time|points|per cent|percent)\b/u;
const HEDGED =
  /\b(?:some|about|over|nearly|almost|than|least|around|only|approximately|roughly)\s$/i;
/** "The 2029 raids" are of a year, "sent 2029 raiders" are counted. */
const DETERMINED = /(?:\b(?:the|an?|its|their|his|her|of)|[’']s)\s$/i;
const NAMED =
  /\b(?:[Rr]oom|[Rr]esolution|[Nn]o\.|[Nn]umber|[Ff]light|[Pp]age|[Mm]odel|[Ss]ection|[Cc]hapter)\s$/;
/** Month names that are other words as well stand alone only where the words around show a month. */
const AMBIGUOUS = /^(?:May|March|Mar|Sun|Sat)$/;
const BEFORE_MONTH = new RegExp(
  `\\b(?:in|since|of|by|until|till|early|late|mid|last|this|next|from|to|during|through|between|before|after|the|an?|its|their|his|her|every|each|(?:${MONTH})\\s(?:and|or|to|through))[\\s-]$`,
  'iu',
);
const ABBREVIATED = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
/** Words that look ahead: what they lead to lies after the day of publication. */
const FUTURE =
  /\b(?:will|shall|due|scheduled|slated|expected|planned|plans?|set to|hopes? to|intends? to|is to|are to|deadline|no later than|begins?|starts?)\b[^.;]{0,70}$/i;
const LOOK_BACK = 100;

/**
 * A reader that remembers the dates of earlier blocks: "in October" after "October 2023" is that October.
 * `publishedAt` is an ISO date or null; without it nothing relative can be resolved.
 */
export function createDateReader(publishedAt: string | null): (text: string) => DateMention[] {
  const memory: DateMemory = { yearOfMonth: new Map(), anchor: anchorOf(publishedAt) };
  return (words) => {
    const text = inOrdinaryCase(words);
    const found: DateMention[] = [];
    let lastYear: { year: number; end: number } | null = null;
    DATE_START.lastIndex = 0;
    for (let hit = DATE_START.exec(text); hit !== null; hit = DATE_START.exec(text)) {
      const start = hit.index;
      if (start < (found.at(-1)?.end ?? 0)) continue;
      const date = readDate(text, start);
      if (date === null || !isDate(text, start, date.words, date.parts)) continue;
      const { parts } = date;
      const end = start + date.words.length;
      const isSameSentence: boolean =
        lastYear !== null && !/[.!?]\s/.test(text.slice(lastYear.end, start).slice(0, 400));
      const iso = resolve(parts, memory, {
        nearYear: isSameSentence ? (lastYear?.year ?? null) : null,
        isFuture: () => FUTURE.test(text.slice(Math.max(0, start - LOOK_BACK), start)),
      });
      if (parts.year !== undefined) lastYear = { year: parts.year, end };
      found.push({ start, end, text: words.slice(start, end), iso });
    }
    return found;
  };
}

/** Months and days are told by their capitals; where all is in capitals, only each word's first one is kept. */
function inOrdinaryCase(text: string): string {
  if (/\p{Ll}/u.test(text)) return text;
  return text.replaceAll(/(?<=[A-Z])[A-Z]+/g, (rest) => rest.toLowerCase());
}

/** The dates of one text. See `createDateReader`. */
export function findDates(text: string, publishedAt: string | null): DateMention[] {
  return createDateReader(publishedAt)(text);
}

function isDate(text: string, start: number, words: string, parts: DateParts): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const end = start + words.length;
  if (parts.isBareMonth) {
    if (/^(?:April|June|August|May)$/.test(words) && isFirstName(text, end, before)) return false;
    if (ABBREVIATED.test(words)) return false;
    return !AMBIGUOUS.test(words) || BEFORE_MONTH.test(before);
  }
  return !parts.isBareYear || parts.isDecade || isYear(text, end, before);
}

/** "April Venn": a name, not a month. */
function isFirstName(text: string, end: number, before: string): boolean {
  return /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4)) && !BEFORE_MONTH.test(before);
}

/** Four digits without a comma are a year unless something is counted or named by them. */
function isYear(text: string, end: number, before: string): boolean {
  const after = text.slice(end, end + 60);
  if (NAMED.test(before) || COUNTED.test(after) || HEDGED.test(before)) return false;
  if (LEADS.test(before)) return true;
  const isPlural = /(?:[^su\W]s|ies)$/i.test(countedThing(after));
  return !isPlural || DETERMINED.test(before);
}

/** Numbers that count nothing: times of day, ages, references, names with a number, "one" as a pronoun. */
import type { Extent } from './extent.ts';

const CLOCK =
  /^(?:[:.]\d\d\b)?\s?(?:[ap]\.?m\b|hrs?\b|hours (?:GMT|local)|GMT|UTC|CET|EST|o['’]clock)|^:\d/i;
/** "At 10.30 on Monday". */
const CLOCK_IN_WORDS = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/;
/** What may follow a number with a hyphen and leave it a number: "400-strong", "12-member". */
const COMPOUND =
  /^-(?:member|man|strong|ship|aircraft|vehicle|day|month|week|hour|seat|nation|person|people|mile|ton|gun|plus|odd|round|tube|missile|unit|strong|page|point|count|crew|car|truck|boat|bed|storey|story)/;
const REFERENCE =
  /\b(?:Operation|Title|Chapter|Public Law|Room|Flight|flight|Channel|Highway|Interstate|Formula|Studio|Bus|Gate|Pier|Apollo|Stage|Level|Big|Gang of|Group of|Apollo|Covid|Windows|version|Version|§|§§|articles?|sections?|paragraphs?|clauses?|chapters?|annex|appendix|title|rule|items?|grade|aged?|ages|age of)\s$/;
/** "Venn, 43, said". */
const AGE_BEFORE =
  /(?:\p{Lu}[\p{L}’'-]{1,24}|\b(?:man|woman|boy|girl|father|mother|son|daughter)),\s$/u;
const AGE_BEHIND = /^,(?=\s(?!\d)(?:\p{Ll}|\p{Lu}\p{L}+\s))/u;

/** Whether the number from `start` to `end` is part of a name, a reference, a time or an age. */
export function isNameOrReference(
  text: string,
  start: number,
  end: number,
  extent: Extent,
): boolean {
  const before = text.slice(Math.max(0, start - 28), start);
  const behind = text.slice(end, end + 24);
  if (extent.currency !== null) return false;
  if (REFERENCE.test(before)) return !/^\s?(?:percent|per cent|%)/.test(behind);
  if (/\bages?d?\s(?:between|from)\s$/i.test(before)) return true;
  if (extent.isSpelled) return isCapitalName(text, start, behind, before);
  if (CLOCK.test(behind) && !/^\s?m(?:m|i)/.test(behind)) return true;
  if (isClockInWords(text.slice(start, end), before, behind)) return true;
  if (
    extent.value !== null &&
    extent.value < 120 &&
    AGE_BEFORE.test(before) &&
    AGE_BEHIND.test(behind)
  ) {
    return !/^,\s(?:and|or|with)?\s?\d/.test(behind);
  }
  if (/^[./]\d|^:\d|^(?:st|nd|rd|th)\b|^'?s\b/.test(behind)) return true;
  return false;
}

function isClockInWords(words: string, before: string, behind: string): boolean {
  return (
    CLOCK_IN_WORDS.test(words) &&
    /\b(?:at|by|until|from|around|about|before|after)\s$/i.test(before) &&
    /^(?:[,.;)]|\s(?:on|in|and|to|local|the|that|this)\b|$)/.test(behind)
  );
}

/** Number words in capitals within a sentence, before another capital: "the Five Eyes", "Six Day War". */
function isCapitalName(text: string, start: number, behind: string, before: string): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, start + 1)) || before === '') return false;
  const follows =
    /^The\s$|[.!?]\sThe\s$/.test(before) ||
    (/\p{Ll}[,’']?\s$/u.test(before) && !/\b\p{Lu}\p{L}*\s$/u.test(before));
  return follows && /^[\s-]\p{Lu}/u.test(behind);
}

/** "One of them", "no one", "one another"; and numbers glued to letters, which are names. */
export function isPronoun(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 24);
  if (/^one$/i.test(text.slice(start, end))) {
    if (
      /\b(?:no|any|every|this|that|which|each)\s$/i.test(text.slice(Math.max(0, start - 6), start))
    )
      return true;
    if (
      !/^\s(?!of|another|day|thing|who|that|is|was|or|and|way|more|side|in|to|by|for|on|at|with|can|could|would|has|had)\p{Ll}/u.test(
        behind,
      )
    ) {
      return true;
    }
  }
  return /^[-/]\p{L}|^\p{L}|^-\s/u.test(behind) && !COMPOUND.test(behind);
}

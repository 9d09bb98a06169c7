/** Ranks: "the third buyer", "its second increase". "First reported" and "the First World War" are none. */
import { countedThing } from '#detection/counted-thing.ts';
import { readOrdinal } from '#detection/number-words.ts';

/** A rank has an article or the like before it and a noun behind it. */
const LEAD = /\b(?:the|its|his|her|their|a|this|only|was|is|at least|[\p{L}]{2,12}’s)\s$/iu;
/** Nouns with which an ordinal is a time, a place or a set phrase. */
const NO_RANK =
  /^(?:century|time\b.{0,3}$|place|floor|anniversary|lady|name|party|parties|hand|half|quarter|world|day|week|month|year|person|degree|phase|stage|step|line|amendment|class|thing|thought|opinion|glance|edition)/i;

/** The rank at the start of `ahead`; null where there is none. */
export function readRank(
  before: string,
  ahead: string,
): { length: number; value: number; unit: string } | null {
  const word = /^(?:\p{L}+|\d{1,4}(?:st|nd|rd|th))\b/iu.exec(ahead)?.[0] ?? '';
  const value = readOrdinal(word);
  if (value === null || !LEAD.test(before)) return null;
  const behind = ahead.slice(word.length);
  // Both in capitals: a name ("the Second Chechen War", "the First Lady"), but for headlines, where all is.
  if (/^\p{Lu}/u.test(word) && /^\s\p{Lu}/u.test(behind) && !/^\s?\p{Lu}/u.test(before.slice(-4)))
    return null;
  const unit = countedThing(behind);
  return unit === '' || NO_RANK.test(unit) ? null : { length: word.length, value, unit };
}

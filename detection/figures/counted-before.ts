/** What a number counts where the noun stands in front: "a crew of 140", "the number of troops rose to 4,500". */
import { lastWord } from './last-word.ts';

const OF =
  /\b(?!(?:total|maximum|minimum|average|range|out|most|one|some|all|none|half|cost|price|value|rate|majority|any|each|mean|median|sum|because|instead|ahead|think|list|series|score|ratio|level|peak|record|speed|factor|margin|lot|top)s?\b)(\p{Ll}{3,16})\s(?:of|numbering|totall?ing)\s(?:(?:about|around|some|up to|at least|more than|over|nearly|almost|only)\s)?$/iu;
const NUMBER_OF =
  /\bnumber of (\p{L}{3,16}(?:\s\p{L}{3,16}){0,2}?)\s(?:has\s|have\s|had\s)?(?:\p{L}{2,10}\s){0,2}?(?:rose|risen|fell|fallen|grew|grown|stands|stood|climbed|dropped|increased|decreased|reached|is|was|to|at)\s(?:(?:to|at|by|from)\s)?(?:(?:about|around|some|up to|at least|more than|over|nearly|almost|only)\s)?$/iu;
const LOOK_BACK = 90;
/** What `OF` may end with, and what `NUMBER_OF` begins with: most numbers have neither, and are spared the long patterns. */
const OF_ENDS = new Set(
  'of numbering totalling totaling about around some to least than over nearly almost only'.split(
    ' ',
  ),
);
const NUMBER_HINT = /number of /i;

/** The counted noun in front of the number at `start`; empty where none is. */
export function countedBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const counted = OF_ENDS.has(lastWord(before)) ? OF.exec(before)?.[1] : undefined;
  if (counted !== undefined) return counted;
  return NUMBER_HINT.test(before) ? (NUMBER_OF.exec(before)?.[1] ?? '') : '';
}

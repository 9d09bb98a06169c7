/**
 * Tells a judgement that the text ascribes to somebody ("the union called the sale a disgrace") from one that is the
 * narrator's own. A second look, where no attribution was found: a wrong mark costs more trust than a missed one.
 */

import { HIDDEN } from '#detection/span.ts';

const WORD = "[\\p{L}’'-]{1,16}\\s";

/** Verbs that take "as": praised the crew as brave. */
const TAKES_AS =
  '(?:(?:describ|denounc|condemn|prais|hail|applaud|welcom|celebrat|criticis|criticiz|dismiss|portray|depict|regard|view|interpret|character|decri|reject|derid|attack|defend|slamm)[a-z]{0,6}|(?:was|were|been|be|once|is|are)\\s(?:thought\\sof|seen))';
/** Verbs that take the judgement bare: called the sale a disgrace. */
const TAKES_BARE =
  '(?:call(?:s|ed|ing)?|consider(?:s|ed|ing)?|find(?:s|ing)?|found|deem(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|led|ling|ed|ing)?|dub(?:s|bed|bing)?|term(?:s|ed|ing)?|judg(?:es|ed|ing)|pronounc(?:es|ed|ing)|thought|declar(?:es|ed|ing))';
const OBJECT = `(?:it|him|her|them|himself|herself|(?:the|this|that|these|those|its|his|their|an?)\\s${WORD.slice(0, -2)})`;

/** "What investigators called", "what it deemed". */
const WHAT_IS_CALLED = `what\\s(?:${WORD}){1,5}(?:call|calls|called|describ(?:es|ed)\\sas|deem(?:s|ed)|consider(?:s|ed)|term(?:s|ed)|regards?\\sas|regarded\\sas|said\\swas|says\\sis)`;
/** "To suggest that", "by arguing that", "investors fear that": somebody's case or somebody's view. */
const SOMEBODYS_CASE = `(?:${[
  'to\\s(?:suggest|argue|say|claim|insist|warn|imply|complain|contend)\\sthat',
  'by\\s(?:suggesting|implying|warning)\\sthat',
  '(?:claiming|arguing|saying|insisting|alleging|contending|complaining)(?:\\sthat)?',
  '(?:makes?|made|making)\\sthe\\s(?:case|argument|point)\\sthat',
  '(?:worry|worries|worried|fears?|feared|hopes?|hoped|thinks?|feels?|felt|believes?|believed)\\sthat',
].join('|')})`;

/** "An idea that the mayor said was …", "which they say is …"; the judgement may begin with the "was". */
const WHO_SAYS_IS =
  '(?:says?|said|argued?|argues|believed?|believes|claimed)(?:\\s(?:is|are|was|were))?';
/** "Even so, the mayor said, it would have been …"; what stands before may be hidden already as the mayor’s. */
const SAID_BETWEEN = `(?:,\\s|${HIDDEN})(?:(?:[\\p{L}’'.-]{1,16}\\s){1,7}(?:said|says|argued|argues|added|wrote|warned|insisted|explained)|(?:said|says)\\s(?:${WORD}){0,5}[\\p{L}’'-]{1,16}),`;

const ascribed = new RegExp(
  `(?:${[
    `\\b${SOMEBODYS_CASE}\\s(?:[\\p{L}\\d’'.-]{1,16},?\\s){0,24}`,
    `\\b${WHAT_IS_CALLED}\\s(?:${WORD}){0,4}`,
    `\\b(?:${TAKES_AS}\\s(?:${WORD}){0,7}as|${TAKES_BARE}\\s${OBJECT})\\s(?:${WORD}){0,7}`,
    `\\b${WHO_SAYS_IS}\\s(?:${WORD}){0,2}`,
    `${SAID_BETWEEN}\\s(?:[\\p{L}’'-]{1,16},?\\s){0,16}`,
  ].join('|')})$`,
  'iu',
);

/** How far back a verb may stand, in UTF-16 units. */
const LOOK_BACK = 140;

/** Whether the words right before `start` give what follows to somebody. */
export function isAscribed(text: string, start: number): boolean {
  return ascribed.test(text.slice(Math.max(0, start - LOOK_BACK), start));
}

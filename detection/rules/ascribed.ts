/**
 * Tells a judgement that the text ascribes to somebody ("the union called the sale a disgrace") from one that is the
 * narrator's own. A second look, where no attribution was found: a wrong mark costs more trust than a missed one.
 */

const WORD = "[\\p{L}’'-]{1,16}\\s";

/** Verbs that take "as": praised the crew as brave. */
const TAKES_AS =
  '(?:describ|denounc|condemn|prais|hail|applaud|welcom|celebrat|criticis|criticiz|dismiss|portray|depict|regard|character|decri|reject|derid|attack|defend|slamm)[a-z]{0,6}';
/** Verbs that take the judgement bare: called the sale a disgrace. */
const TAKES_BARE =
  '(?:call(?:s|ed|ing)?|consider(?:s|ed|ing)?|find(?:s|ing)?|found|deem(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|led|ling|ed|ing)?|dub(?:s|bed|bing)?|term(?:s|ed|ing)?|judg(?:es|ed|ing)|pronounc(?:es|ed|ing)|thought|declar(?:es|ed|ing))';
const OBJECT = `(?:it|him|her|them|himself|herself|(?:the|this|that|these|those|its|his|their|an?)\\s${WORD.slice(0, -2)})`;

/** "What investigators called", "what it deemed". */
const WHAT_IS_CALLED = `what\\s(?:${WORD}){1,5}(?:call|calls|called|describ(?:es|ed)\\sas|deem(?:s|ed)|consider(?:s|ed)|term(?:s|ed)|regards?\\sas|regarded\\sas|said\\swas|says\\sis)`;
/** "To suggest that", "by arguing that": somebody's case, made in passing. */
const SOMEBODYS_CASE =
  '(?:to\\s(?:suggest|argue|say|claim|insist|warn|imply|complain|contend)|by\\s(?:suggesting|arguing|saying|claiming|insisting|warning|implying|complaining|contending))\\sthat';

const ascribed = new RegExp(
  `\\b(?:${SOMEBODYS_CASE}\\s(?:${WORD}){0,10}|${WHAT_IS_CALLED}\\s(?:${WORD}){0,4}|(?:${TAKES_AS}\\s(?:${WORD}){0,7}as|${TAKES_BARE}\\s${OBJECT})\\s(?:${WORD}){0,4})$`,
  'iu',
);

/** How far back a verb may stand, in UTF-16 units. */
const LOOK_BACK = 90;

/** Whether the words right before `start` give what follows to somebody. */
export function isAscribed(text: string, start: number): boolean {
  return ascribed.test(text.slice(Math.max(0, start - LOOK_BACK), start));
}

/**
 * A caption that credits nobody is a noun phrase with a place or day and a full stop: "A launcher at a trial in 2023."
 * A claim has a finite verb; where one could be hidden in a word, the line is taken for a claim.
 */

const LONGEST = 140;
const PAST =
  'began|became|blew|broke|brought|built|burst|bought|came|caught|cost|cut|dealt|drew|drove|fell|fought|found|flew|gave|grew|held|hid|hit|hung|kept|knew|lay|led|left|lit|lost|made|met|paid|put|quit|ran|read|rode|rose|said|sank|sat|saw|sent|set|shook|shot|shut|sold|sought|spent|split|spoke|spread|stood|struck|stuck|swept|taught|told|took|tore|threw|went|withdrew|woke|won|wore|wrote';
const AUXILIARY =
  'is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|should';
/** The small words that stand before a noun or join clauses: they end the run of words in front of the place. */
const SMALL = 'a|an|the|its|his|her|their|this|that|who|which|and|or|but|to|not';
const PLACE =
  'at|in|on|during|near|outside|inside|aboard|over|off|before|after|beside|under|above|along';
/** A word of the noun phrase. In the singular an "s" may be the verb's ("bans"), so such words are not let through. */
const SINGULAR = `(?!(?:${PAST}|${AUXILIARY}|${SMALL}|${PLACE})\\b|\\p{Ll}+(?:ed|(?<!s)s)\\b)[\\p{L}\\d’'-]{1,24}`;
const PLURAL = `(?!(?:${PAST}|${AUXILIARY}|${SMALL}|${PLACE})\\b|\\p{Ll}+ed\\b)[\\p{L}\\d’'-]{1,24}`;
const TIME =
  '(?:19|20)\\d\\d|January|February|March|April|May|June|July|August|September|October|November|December|\\p{Lu}\\p{Ll}{2,5}day';

const VERBLESS = new RegExp(
  `^(?:(?:An?|The)\\s(?:${SINGULAR}\\s){1,6}|(?:Two|Three|Four|Five|Six|Several|Some)\\s(?:${PLURAL}\\s){0,4}(?!(?:${SMALL}|${PLACE})\\b)[\\p{L}-]{2,20}s\\s)(?:${PLACE})\\s(?!.*[“”"?!:;])(?=.*\\b(?:${TIME})\\b).+\\.$`,
  'u',
);
const VERB = new RegExp(`\\s(?:${PAST}|${AUXILIARY}|\\p{Ll}{2,14}ed)\\b`, 'u');

/** Whether a whole block is a noun phrase with a place and a time, and nothing is said of it. */
export function isVerblessCaption(line: string): boolean {
  return line.length <= LONGEST && VERBLESS.test(line) && !VERB.test(line);
}

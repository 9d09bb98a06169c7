/** Reads what a number counts: the noun phrase behind it. */
import { NUMBER_WORD } from './number-words.ts';
import type { TextSpan } from './span.ts';

const STOP = new Set(
  'the a an this that these those to for in on at by with from as and or but is are was were be been has have had will would could can may might already who which when while where after before since during if than then so not also its his her their it he she they into onto over under against about between amid per out of each more later earlier ago near across because including worth there still now until only fled won left came went took joined arrived returned survived marched gathered protested voted attended remain remained lost rose fell did do does said must should killed wounded injured died die dies dead'.split(
    ' ',
  ),
);
const PLURAL =
  /(?:[^su\W]s|ies|people|troops|personnel|men|women|children|aircraft|artillery|ammunition|infantry|cattle|dead)$/i;
/** A body of people behind "400-strong" or "12-member" is one thing in the singular, and ends the phrase as a plural does. */
const COLLECTIVE =
  /^(?:contingent|force|unit|team|crew|group|brigade|battalion|company|army|garrison|convoy|detachment|division|fleet|mission|delegation|party|panel|committee|council|cabinet|parliament|assembly|alliance|bloc|coalition)$/i;
const ADJECTIVE =
  /^\p{Lu}\p{L}+(?:an|ish|ese|ch)$|^(?:[\p{L}-]{2,20}(?:ed|ic|ary|al|ive)|heavy|light|medium|small|large|new|old|long|short|male|female)$/u;
const LONGEST = 5;
const DETERMINER = 'the|its|his|their|those|these|them';

/** What may stand between a number and its noun: "of the 30", "-strong". A second number there is an amount of its own. */
const LINK = new RegExp(
  `^(?:-strong(?=\\s)|\\sof\\s(?:${DETERMINER})\\s(?:\\d[\\d,]{0,12}|(?:${NUMBER_WORD})\\b)(?=\\s)|\\s(?:of\\s)?(?:${DETERMINER})(?=\\s)|\\sof(?=\\s))`,
  'i',
);

/** The counted thing in the words behind a number: "Javelin missiles"; empty where none follows. */
export function countedThing(behind: string): string {
  return countedSpan(behind).text;
}

/** As `countedThing`, with its place, since words such as "of its" may come before it. */
export function countedSpan(behind: string): TextSpan {
  const from = LINK.exec(behind)?.[0].length ?? 0;
  const text = behind.slice(from);
  const isBody = behind.startsWith('-');
  const words: string[] = [];
  if (text.startsWith(' ') || text.startsWith('-')) {
    for (let at = 1; at >= 0;) {
      const blank = nextBlank(text, at);
      const raw = text.slice(at, blank < 0 ? text.length : blank);
      at = blank < 0 ? -1 : blank + 1;
      const word = withoutStops(raw);
      // "Ugandan and Burundian soldiers": the noun is still to come.
      const goesOn = /^(?:and|or)$/.test(word) && ADJECTIVE.test(words.at(-1) ?? '');
      if (!goesOn && !mayBeCounted(word)) break;
      words.push(word);
      if (word !== raw || words.length === LONGEST || PLURAL.test(word)) break;
      if (isBody && COLLECTIVE.test(word)) break;
    }
  }
  if (words.at(-1) === 'and' || words.at(-1) === 'or') words.pop();
  const start = from + 1;
  const unit = words.join(' ');
  return { start, end: start + unit.length, text: unit };
}

const BLANK = /\s/g;

function nextBlank(text: string, from: number): number {
  BLANK.lastIndex = from;
  return BLANK.exec(text)?.index ?? -1;
}

/** The word without the punctuation behind it. */
function withoutStops(word: string): string {
  let end = word.length;
  while (end > 0 && STOPS.includes(word.charAt(end - 1))) end -= 1;
  return end === word.length ? word : word.slice(0, end);
}

const STOPS = '.,;:!?)]"”’\'';

function mayBeCounted(word: string): boolean {
  return /^[\p{L}\d]/u.test(word) && !STOP.has(word.toLowerCase()) && !/^\d[\d.,:/-]*$/.test(word);
}

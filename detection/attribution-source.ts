/** Finds the name of a source before or behind the word that reports its speech. */
import { trimmedSpan, type TextSpan } from './span.ts';

const LOOK = 200;
const MOST_WORDS = 16;
/** What ends a source on its left. Hidden characters stand for quoted words. */
const LEFT_EDGE =
  /(?:[,;:(—–…"“”]|\uE000|\s(?:that|when|because|while|after|as|but|if|where|what|whatever|since|although|though|-)\s|\swhich\s(?=(?:the|its|his|her|their|an?)\s))/gi;
const RIGHT_EDGE =
  /[,;:()—–"“”\uE000]|\.\s|\.$|\s(?:in|on|at|during|that|who|which|when|after|before|as|while|said|says|is|was|were|are|has|had|have|would|will|could|may|might|should|for|to|with|about|regarding|over|because|and|but|have|posted|published|released|issued)\s|\s(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/gi;
/** Words between the source and its verb: "later", "has", "repeatedly". */
const BETWEEN =
  /\s(?:also|later|then|has|had|have|would|will|again|previously|recently|earlier|reportedly|now|once|never|not|still|do|does|did|can|could|may|might|must|should|is|are|was|were|been|\w{2,7}n[’']t|since|further|himself|herself|itself|themselves|\w{3,12}ly|on \w{6,9}day|\w{6,9}day)$/i;
const BETWEEN_WORDS = new Set(
  'also later then has had have would will again now once never still do does did can could may might must should is are was were been since further himself herself itself themselves'.split(
    ' ',
  ),
);
const LEADING =
  /^(?:and|but|so|yet|however|meanwhile|still|then|also|instead|later|in \d{4}|on \w{6,9}day|last \w{4,9}|earlier)\s+/i;
const NOT_A_SOURCE =
  /^(?:\p{Lu}\p{Ll}{2,5}day|January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:it|there|this|that|what|which|but|to|not|be|in|on|at|by|for|from|of|with|as|and|or|if|than|been|being|having)\b/iu;
const NO_END = /\b(?:to|be|is|was|are|were|not|of|by|the|a|an|and|for|in|on|at|with)$/i;

/**
 * A source is a noun phrase: a finite verb in it shows that its left edge was missed. Lower case only, for the month and
 * the name; past forms that are participles as well ("the released report") prove nothing and are left out.
 */
const FINITE =
  /(?:^|\s)(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|took|gave|went|came|knew|saw|fell|rose|began|grew|became|seems?|shows|showed|wants|means|makes|says|remains)\s/u;
const RELATIVE_CLAUSE = /\s(?:who|which|whose)\s.*$/su;

/** The source that ends where its verb starts; null where nothing there can speak. */
export function sourceBefore(text: string, open: string, verbAt: number): TextSpan | null {
  const from = Math.max(0, verbAt - LOOK);
  let before = open.slice(from, verbAt).trimEnd();
  for (let left = 3; left > 0; left -= 1) {
    const shorter = endsBetween(before) ? withoutEnd(before, BETWEEN) : before;
    if (shorter === before) break;
    before = shorter;
  }
  if (/wh(?:o|ich)$/u.test(before.slice(-5))) before = withoutEnd(before, /,?\s(?:who|which)$/u);
  if (/\),?$/u.test(before.slice(-2))) before = withoutEnd(before, /\s\([^()]{1,40}\),?$/u);
  // "Adm. Orlo Tane, head of the fleet, said": the apposition between the commas is no speaker.
  while (before.endsWith(',')) {
    const inner = before.lastIndexOf(',', before.length - 2);
    if (inner < 0) return null;
    before = before.slice(0, inner);
  }
  // Only one with "who" counts, and it is dear to look for.
  const relative = before.includes('who')
    ? /,\s(?:an?|the|who|which)\s[^,]{1,160}$/u.exec(before)
    : null;
  const end = from + before.length;
  let start = from;
  LEFT_EDGE.lastIndex = 0;
  while (LEFT_EDGE.test(before)) start = from + LEFT_EDGE.lastIndex;
  if (relative && /\bwho\b/u.test(relative[0])) start = from;
  const leading = LEADING.exec(open.slice(start, end).trimStart());
  if (leading)
    start +=
      leading[0].length +
      (open.slice(start, end).length - open.slice(start, end).trimStart().length);
  return accept(trimmedSpan(text, start, end));
}

/** Longer than any word or bracket that stands between a source and its verb. */
const TAIL = 48;

/** The words without what fits at their end; only their end is searched. */
function withoutEnd(words: string, pattern: RegExp): string {
  const match = pattern.exec(words.slice(-TAIL));
  return match ? words.slice(0, words.length - match[0].length) : words;
}

/** Whether the last word may be one of `BETWEEN`: most are not, and the pattern is long. */
function endsBetween(words: string): boolean {
  const last = words.slice(words.lastIndexOf(' ') + 1).toLowerCase();
  return last.endsWith('y') || last.endsWith('t') || BETWEEN_WORDS.has(last) || /\s/u.test(last);
}

/** The source that starts behind "according to", "said" or "by". */
export function sourceAfter(text: string, open: string, from: number): TextSpan | null {
  let start = from;
  // "an announcement by the agency": the agency speaks, the announcement is the document.
  const paper =
    /^(?:an?\s|the\s|its\s)?(?:[\p{L}-]{2,14}\s){0,3}?[\p{L}-]{3,14}\s(?:by|from|of|released by|issued by|published by)\s/u.exec(
      open.slice(start, start + 80),
    );
  if (
    paper &&
    /\b(?:announcement|statement|report|release|notice|letter|notification|document|filing|study|post)s?\s/i.test(
      paper[0],
    )
  ) {
    start += paper[0].length;
  }
  const ahead = open.slice(start, start + LOOK);
  RIGHT_EDGE.lastIndex = 0;
  let end = ahead.length;
  for (let edge = RIGHT_EDGE.exec(ahead); edge !== null; edge = RIGHT_EDGE.exec(ahead)) {
    // A full stop behind a title or an initial ends nothing.
    if (
      edge[0].startsWith('.') &&
      /\b(?:\p{Lu}|\p{Lu}\p{Ll}{1,3})$/u.test(ahead.slice(0, edge.index)) &&
      !ahead.slice(edge.index + 1).match(/^\s*$/)
    )
      continue;
    if (edge[0] === '(' && /^\([A-Z]{2,8}\)/.test(ahead.slice(edge.index))) continue;
    if (edge[0] === ')' && /\([A-Z]{2,8}$/.test(ahead.slice(0, edge.index))) continue;
    if (edge.index === 0) continue;
    end = edge.index;
    break;
  }
  return accept(trimmedSpan(text, start, start + end));
}

function accept(found: TextSpan): TextSpan | null {
  const hadVerb = isVerbal(found.text);
  const span = lastPronoun(hadVerb ? beforeRelativeClause(found) : found);
  const { text } = span;
  // So many words and the blanks between them have at least twice as many characters.
  const isLong = text.length > MOST_WORDS * 2 && text.split(/\s+/).length > MOST_WORDS;
  if (text === '' || isLong || !/\p{L}{2}/u.test(text)) return null;
  // One character more than the longest of `NO_END`, for the bound before it.
  if (NOT_A_SOURCE.test(text) || NO_END.test(text.slice(-5))) return null;
  return hadVerb && isVerbal(text) ? null : span;
}

/** "Envoys hope they" before a verb: the pronoun is its subject. */
function lastPronoun(span: TextSpan): TextSpan {
  const pronoun = /\s(?:he|she|they|we|I)$/u.exec(span.text);
  if (!pronoun) return span;
  const start = span.start + pronoun.index + 1;
  return { text: span.text.slice(pronoun.index + 1), start, end: span.end };
}

function isVerbal(words: string): boolean {
  return FINITE.test(`${words} `);
}

/** "the officials who were sent to Lysk": the relative clause is not needed to know who speaks. */
function beforeRelativeClause(span: TextSpan): TextSpan {
  const clause = RELATIVE_CLAUSE.exec(span.text);
  if (!clause) return span;
  const text = span.text.slice(0, clause.index);
  return { text, start: span.start, end: span.start + text.length };
}

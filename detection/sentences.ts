/**
 * Text into sentences. `Intl.Segmenter` hardly ever misses a boundary but splits after many an abbreviation, so most of the
 * repair is to merge; the few boundaries that it does miss are cut in `missed-boundaries.ts`.
 */
import {
  ALWAYS_CONTINUES,
  COMPANY,
  COMPANY_OFFICE,
  CONTINUES_WITH_NUMBER,
  INITIALISM,
  INSTITUTION,
  KNOWN_INITIALISM,
  LETTERED,
  SENTENCE_OPENER,
} from './lexicon/abbreviations.ts';
import { missedBoundaries } from './missed-boundaries.ts';
import { trimmedSpan, type TextSpan } from './span.ts';

/** The longest stretch before a boundary that a merge rule looks at. */
const LOOK_BACK = 80;
/** The longest stretch after a boundary that a merge rule looks at. */
const LOOK_AHEAD = 40;
/** A line this long without a full stop was wrapped, not ended. */
const WRAPPED_LINE = 50;

/** A stop, a new line, or a sign beyond Latin, which may be a stop as well: whatever Unicode may end a sentence with is here. */
const STOP = /[.!?\n\r\u0085\u0370-\u200f\u2024\u2025\u2027-\u209f\u20ad-\uffff]/;
/** Nothing stands behind the first stop. */
const LAST_STOP = /^[.!?]{1,3}["”’')\]]{0,3} *$/;

/** "1." or "b)" in front of an item. */
const LIST_MARK = /^\(?(?:\d{1,2}|[ivx]{1,4}|\p{L})[.)]$/u;
/** Who asked, behind the question: "“Why now?” Orla Venn asked." */
const SPEAKER =
  /^(?:\p{Lu}[\p{L}.’'-]{1,20}\s){1,3}(?:asked|said|says|asks|shouted|cried|wrote|told|replied|answered|added|wondered|demanded|posted|tweeted|yelled|joked)\b/u;
const DATELINE = /^\p{Lu}{3}[^.]{0,40}(?:\p{L}\.){1,3}$/u;
/** One letter: of a first or middle name, with a family name to come. */
const INITIAL = /(?:^|[\s(“"‘.-])\p{Lu}\.$/u;
const BEHIND_TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:GMT|UTC|CET|CEST|EET|EST|EDT|PST|PDT|ET|BST|MSK|IST|JST)\b|(?:Eastern|Pacific|Central)\b|\p{Lu}\p{L}{2,14}(?: \p{L}{2,10})? time\b|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? \d)/u;
/** A name with its verb: a sentence has begun. */
const PREDICATE =
  /^\p{Lu}[\p{L}’'-]{1,20}(?: (?:\p{Lu}[\p{L}’'-]{1,20}|and|of|de)){0,3} (?:\p{Ll}{2,12}ed|is|was|are|were|has|had|have|will|would|did|does|said|says|can|could|may|might|must|made|went|came|took|got|gave|sent|left|held|met|won|lost|kept|began|fell|rose|stood|built|sold|bought|share|say|want|plans|wants)\b/u;

/** The sentences of one block, trimmed, in order; offsets count UTF-16 units of `text`. */
export function splitSentences(text: string, language = 'en'): TextSpan[] {
  return [...sentencesOf(text, language)];
}

/** As `splitSentences`, one at a time: a long block need not be split before it is read. */
export function* sentencesOf(text: string, language = 'en'): Generator<TextSpan, void> {
  // Half of all blocks: the segmenter, dearer than all the rest of splitting, would have nothing to cut.
  if (language === 'en' && isOneSentence(text)) {
    yield* cut(text, 0, text.length);
    return;
  }
  let start = 0;
  let end = 0;
  for (const piece of segmenterFor(language).segment(text)) {
    if (end > start && !goesOn(text, start, end, piece.index)) {
      yield* cut(text, start, end);
      start = piece.index;
    }
    end = piece.index + piece.segment.length;
  }
  yield* cut(text, start, end);
}

function isOneSentence(text: string): boolean {
  const stop = text.search(STOP);
  return stop < 0 || LAST_STOP.test(text.slice(stop));
}

/** The sentences of one stretch, cut where the segmenter never does. */
function* cut(text: string, start: number, end: number): Generator<TextSpan, void> {
  const stretch = text.slice(start, end);
  let from = 0;
  for (const at of missedBoundaries(stretch)) {
    const sentence = trimmedSpan(text, start + from, start + at);
    if (sentence.text !== '') yield sentence;
    from = at;
  }
  const last = trimmedSpan(text, start + from, end);
  if (last.text !== '') yield last;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  // Pages declare impossible languages ("en_GB", "english"); anything unfit is read by the English rules.
  const tag = /^[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-[A-Z]{2})?$/.test(language) ? language : 'en';
  const known = segmenters.get(tag);
  if (known) return known;
  const made = new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(tag, made);
  return made;
}

/** Whether the sentence from `start` goes on across the boundary at `next`. */
function goesOn(text: string, start: number, end: number, next: number): boolean {
  const raw = text.slice(Math.max(start, end - LOOK_BACK), end);
  const left = raw.trimEnd();
  const right = text.slice(next, next + LOOK_AHEAD).trimStart();
  if (left === '' || right === '') return true;
  const isTerminated = /[.!?…]["”’'»)\]]{0,3}$/u.test(left);
  if (raw.includes('\n', left.length) && !isTerminated) {
    return /^\p{Ll}/u.test(right) || left.length - left.lastIndexOf('\n') > WRAPPED_LINE;
  }
  if (/^[\p{Ll},;)]/u.test(right)) return true;
  // A place and a dash: "LIND, Va. — Two men died."
  if (/^(?:[—–―]|--?\s)/u.test(right) && DATELINE.test(left)) return end - start <= LOOK_BACK;
  // A note's number is cut from its bracket: "left port.[" and "1]".
  if (left.endsWith('[') && /^\d{1,3}\]/.test(right)) return true;
  if (/[?!]["”’']$/u.test(left) && SPEAKER.test(right)) return true;
  if (/\((?:ret|res|dec|[RD])\.\)$/u.test(left)) return /^\p{Lu}/u.test(right);
  if (!left.endsWith('.')) return false;
  return abbreviationGoesOn(left, right, end - start <= LOOK_BACK);
}

function abbreviationGoesOn(left: string, right: string, isWhole: boolean): boolean {
  const word = (/[\p{L}.-]{1,20}$/u.exec(left)?.[0] ?? '').slice(0, -1).toLowerCase();
  // "Maj.-Gen." continues as "Gen." does.
  const last = word.slice(word.lastIndexOf('-') + 1);
  if (last === '') return isWhole && LIST_MARK.test(left);
  // Fort and foot.
  if (last === 'ft') return !/\d[\s-]?ft\.$/i.test(left);
  if (ALWAYS_CONTINUES.has(last)) return true;
  const isName = /^\p{Lu}/u.test(right) && !SENTENCE_OPENER.test(right);
  // An initial: "J. Venn", "Orla P. Venn", "with K. Orm".
  if (isName && INITIAL.test(left) && !INITIALISM.test(left)) return !LETTERED.test(left);
  if (CONTINUES_WITH_NUMBER.has(last)) return /^\d/.test(right);
  if (COMPANY.has(last)) return COMPANY_OFFICE.test(right);
  if (/[ap]\.m\.$/i.test(left)) return timeGoesOn(left, right, isWhole);
  if (!INITIALISM.test(left)) return false;
  if (INSTITUTION.test(right)) return true;
  if (!KNOWN_INITIALISM.test(left)) return isName;
  return knownInitialismGoesOn(left, right, isWhole);
}

/** "4 p.m. Monday", "4 p.m. GMT"; and "At 5 p.m. Ostmark opened": a time alone is not yet a sentence. */
function timeGoesOn(left: string, right: string, isWhole: boolean): boolean {
  if (BEHIND_TIME.test(right)) return true;
  return isWhole && /^\S{2,8}(?: \S{1,8})? \d[\d.:]{0,4} ?[ap]\.m\.$/i.test(left);
}

function knownInitialismGoesOn(left: string, right: string, isWhole: boolean): boolean {
  if (SENTENCE_OPENER.test(right) || !/^[\p{Lu}\d]/u.test(right)) return false;
  // "The U.S. Halberd fleet", "a U.S. Halberd": there is no sentence yet, or nothing for the article to stand with.
  if (isWhole && left.split(' ', 3).length < 3) return true;
  if (/\ban? \S{2,8}$/i.test(left)) return true;
  if (PREDICATE.test(right)) return false;
  return !/\b(?:in|to|from|of|with|by|for|against|across|outside|into) (?:the )?\S{2,8}$/u.test(
    left,
  );
}

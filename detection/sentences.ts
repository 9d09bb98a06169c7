/**
 * Text into sentences. `Intl.Segmenter` hardly ever misses a boundary but splits after many an abbreviation, so the only
 * repair is to merge: a rule here may join two pieces and never cuts one.
 */
import {
  ALWAYS_CONTINUES,
  COMPANY,
  COMPANY_OFFICE,
  CONTINUES_WITH_NUMBER,
  INITIALISM,
  INSTITUTION,
  SENTENCE_OPENER,
} from './lexicon/abbreviations.ts';
import { trimmedSpan, type TextSpan } from './span.ts';

/** The longest stretch before a boundary that a merge rule looks at. */
const LOOK_BACK = 80;
/** The longest stretch after a boundary that a merge rule looks at. */
const LOOK_AHEAD = 40;
/** A line this long without a full stop was wrapped, not ended. */
const WRAPPED_LINE = 50;

/** The sentences of one block, trimmed, in order; offsets count UTF-16 units of `text`. */
export function splitSentences(text: string, language = 'en'): TextSpan[] {
  return [...sentencesOf(text, language)];
}

/** As `splitSentences`, one at a time: a long block need not be split before it is read. */
export function* sentencesOf(text: string, language = 'en'): Generator<TextSpan, void> {
  let start = 0;
  let end = 0;
  for (const piece of segmenterFor(language).segment(text)) {
    if (end > start && !goesOn(text, start, end, piece.index)) {
      const sentence = trimmedSpan(text, start, end);
      if (sentence.text !== '') yield sentence;
      start = piece.index;
    }
    end = piece.index + piece.segment.length;
  }
  const last = trimmedSpan(text, start, end);
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
  if (!left.endsWith('.')) return false;
  return abbreviationGoesOn(left, right, end - start <= LOOK_BACK);
}

function abbreviationGoesOn(left: string, right: string, isWhole: boolean): boolean {
  const last = (/[\p{L}.-]{1,20}$/u.exec(left)?.[0] ?? '').slice(0, -1).toLowerCase();
  if (last === '') return false;
  if (ALWAYS_CONTINUES.has(last)) return true;
  // A middle initial: "John P. Murtha".
  if (/\p{Lu}[\p{L}.'’-]{1,30} \p{Lu}\.$/u.test(left)) return /^\p{Lu}/u.test(right);
  if (CONTINUES_WITH_NUMBER.has(last)) return /^\d/.test(right);
  if (COMPANY.has(last)) return COMPANY_OFFICE.test(right);
  // "At 5 p.m. Moscow launched": a time alone is not yet a sentence.
  if (/[ap]\.m\.$/i.test(left)) {
    return isWhole && /^\S{2,8}(?: \S{1,8})? \d[\d.:]{0,4} ?[ap]\.m\.$/i.test(left);
  }
  return INITIALISM.test(left) && initialismGoesOn(left, right);
}

function initialismGoesOn(left: string, right: string): boolean {
  if (INSTITUTION.test(right)) return true;
  if (SENTENCE_OPENER.test(right) || !/^[\p{Lu}\d]/u.test(right)) return false;
  return !/\b(?:in|to|from|of|with|by|for|against|across|outside|into) (?:the )?\S{2,8}$/u.test(
    left,
  );
}

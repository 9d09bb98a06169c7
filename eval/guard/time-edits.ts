/** Edits of dates and spans of time. */
import * as cues from './cues.ts';
import { swap, type Edit } from './swap.ts';

export const year: Edit = (sentence, random) =>
  swap(sentence, /\b(?:1[89]|20)\d\d\b/g, random, ([old]) =>
    String(Number(old) + (random.one([-1, 1, 2, -10, 10, 100]) ?? 1)),
  );

export const dayOfMonth: Edit = (sentence, random) =>
  swap(
    sentence,
    new RegExp(
      `(?<=\\b(?:${cues.months.join('|')}|Jan\\.|Feb\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) )\\d{1,2}\\b|\\b\\d{1,2}(?= (?:${cues.months.join('|')})\\b)`,
      'g',
    ),
    random,
    ([day]) => String(Number(day) === 12 ? 13 : Number(day) + (Number(day) > 27 ? -3 : 1)),
  );

export const properMonth: Edit = (sentence, random) =>
  swap(
    sentence,
    new RegExp(`(?<=\\d |in |In |on |last |since )(?:${cues.months.join('|')})\\b`, 'g'),
    random,
    ([old]) => random.one(cues.months.filter((other) => other !== old)),
  );

export const lastForNext: Edit = (sentence, random) =>
  swap(
    sentence,
    new RegExp(
      `\\b(?:last|next|this|past|previous|coming)(?= (?:${cues.spans.join('|')}|${cues.weekdays.join('|')})\\b)`,
      'gi',
    ),
    random,
    ([old]) =>
      random.one(['last', 'next', 'this'].filter((other) => !isSameTime(other, old.toLowerCase()))),
  );

function isSameTime(one: string, other: string): boolean {
  return timeOf(one) === timeOf(other);
}

function timeOf(word: string): string {
  return word.replace(/past|previous/, 'last').replace('coming', 'next');
}

export const spanOfTime: Edit = (sentence, random) =>
  swap(
    sentence,
    new RegExp(
      `(?<=\\b(?:last|next|this|past|one|two|three|\\d+) )(?:${cues.spans.join('|')})\\b`,
      'gi',
    ),
    random,
    ([old]) => random.one(cues.spans.filter((other) => other !== old.toLowerCase())),
  );

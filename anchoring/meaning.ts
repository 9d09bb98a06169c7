/** What a text claims, taken apart into what the guard compares. Each part is a list in reading order. */
import { figuresOf } from './figures.ts';
import { isEnglish } from './foreign.ts';
import { heardIn } from './heard.ts';
import { readWords, type MeaningWord } from './meaning-words.ts';
import { plainText } from './plain-text.ts';
import type { WordFacts } from './word-facts.ts';

/** Something that is compared by its key and shown to the reader as it was written. */
export interface Item {
  key: string;
  shown: string;
  /** The stem of the word that a negation or modal bears on. */
  head?: string | undefined;
  /** For the number "one": the stem of the word after it. */
  one?: string | undefined;
}

export interface Meaning {
  numbers: Item[];
  units: Item[];
  currencies: Item[];
  counted: Item[];
  negations: Item[];
  hedges: Item[];
  /** Adverbs of manner and degree that the table of hedges does not have. */
  adverbs: Item[];
  dates: Item[];
  attributions: Item[];
  speakers: Item[];
  /** Forms that are written as names here. */
  names: ReadonlySet<string>;
  words: readonly MeaningWord[];
  /** For each word, whether it was read as part of a number. */
  isNumber: Uint8Array;
  /** Whether the tables can know its words. */
  isEnglish: boolean;
  /** The text in plain typography, which the offsets of the words are into. */
  plain: string;
}

export type ListName = Exclude<
  keyof Meaning,
  'names' | 'words' | 'plain' | 'isNumber' | 'isEnglish'
>;

const mostKept = 64;
/** A note is compared with many places, and a place with many notes. */
const kept = new Map<string, Meaning>();

/** The meaning of a text. Lists belong to the reader: they are kept for the next call and must not be changed. */
export function meaningOf(text: string): Meaning {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const meaning = takeApart(plainText(text));
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, meaning);
  return meaning;
}

function takeApart(plain: string): Meaning {
  const words = readWords(plain);
  const figures = figuresOf(words, plain);
  const { isNumber } = figures;
  const heard = heardIn(words, plain, isNumber);
  const toItem = ({ key, first, last }: { key: string; first: number; last: number }): Item => ({
    key,
    shown: plain.slice(words[first]?.start, words[last]?.end),
    one:
      first === last && words[first]?.facts.form === 'one'
        ? words[last + 1]?.facts.stem
        : undefined,
  });
  const meaning: Meaning = {
    numbers: figures.numbers.map(toItem),
    units: figures.units.map(toItem),
    currencies: figures.currencies.map(toItem),
    counted: figures.counted.map(toItem),
    negations: [],
    hedges: [],
    adverbs: [],
    dates: [],
    attributions: [],
    speakers: heard.speakers.map((at) => itemAt(at, words[at]?.facts.key)),
    names: namesOf(words, plain, isNumber),
    words,
    plain,
    isNumber,
    isEnglish: isEnglish(words, plain),
  };
  for (const at of heard.verbs) meaning.attributions.push(itemAt(at, words[at]?.facts.saying));
  for (const [at, { facts }] of words.entries()) {
    const { month, negation, hedge, bound } = facts;
    if (isNumber[at] === 1) continue;
    const isMonth = month !== undefined && (!facts.isDoubtfulMonth || isDated(words, isNumber, at));
    if (isMonth) meaning.dates.push(itemAt(at, month));
    else if (facts.time !== undefined) meaning.dates.push(itemAt(at, facts.time));
    else if (isThis(words, at)) meaning.dates.push(itemAt(at, 'this'));
    if (negation !== undefined) meaning.negations.push(withHead(at, negation));
    if (isMonth || facts.time !== undefined) continue;
    const bounded = bound !== undefined && isBeforeFigure(isNumber, at) ? bound : hedge;
    if (bounded !== undefined) meaning.hedges.push(withHead(at, bounded));
    else if (facts.adverb !== undefined) meaning.adverbs.push(itemAt(at, facts.adverb));
  }
  return meaning;

  function itemAt(at: number, key: string | undefined): Item {
    return { key: key ?? '', shown: plain.slice(words[at]?.start, words[at]?.end) };
  }

  function withHead(at: number, key: string): Item {
    for (let ahead = at + 1; ahead < Math.min(words.length, at + 6); ahead += 1) {
      const facts = words[ahead]?.facts;
      if (facts === undefined || isNumber[ahead] === 1 || isLight(facts)) continue;
      return { ...itemAt(at, key), head: facts.stem };
    }
    return itemAt(at, key);
  }
}

/** Words that a negation passes over to what it denies. */
function isLight(facts: WordFacts): boolean {
  const { hedge, adverb, negation, currency, unit } = facts;
  return facts.isFunction || (hedge ?? adverb ?? negation ?? currency ?? unit) !== undefined;
}

function isBeforeFigure(isNumber: Uint8Array, at: number): boolean {
  return isNumber[at + 1] === 1 || isNumber[at + 2] === 1 || isNumber[at + 3] === 1;
}

const timePrepositions = new Set(
  'in on of since until till by last next this early late mid'.split(' '),
);

/** "May" is a month beside a figure or after "in" and its like. */
function isDated(words: readonly MeaningWord[], isNumber: Uint8Array, at: number): boolean {
  const before = words[at - 1]?.facts.form ?? '';
  return isNumber[at + 1] === 1 || isNumber[at - 1] === 1 || timePrepositions.has(before);
}

/** "this week" is not "last week". */
function isThis(words: readonly MeaningWord[], at: number): boolean {
  if (words[at]?.facts.form !== 'this') return false;
  const next = words[at + 1]?.facts;
  return next !== undefined && (next.time ?? next.month ?? next.unit) !== undefined;
}

/**
 * A designation such as "T72B", or a word with a capital letter that no other list compares. At the start of a sentence
 * that calls common words names; it errs on the safe side: it hides a verdict, it never keeps a wrong one.
 */
function namesOf(words: readonly MeaningWord[], plain: string, isNumber: Uint8Array): Set<string> {
  const names = new Set<string>();
  const isMixedCase = /\p{Ll}/u.test(plain);
  for (const [at, { facts, end }] of words.entries()) {
    if (isNumber[at] === 1) continue;
    // "WHO" is an organisation, unless everything is in capitals; "MW" is a unit.
    const listed = facts.unit ?? facts.currency ?? facts.month ?? facts.time;
    const isInitials = facts.isAllCapitals && isMixedCase && listed === undefined;
    const isSeries = facts.form.length === 1 && facts.hasCapital && plain[end] === '-';
    const isName =
      facts.hasDigit || isInitials || isSeries || (facts.hasCapital && !isCompared(facts));
    if (isName) names.add(facts.key);
  }
  return names;
}

/** Words that other lists compare already, or that none needs to. */
function isCompared(facts: WordFacts): boolean {
  const { negation, hedge, unit, currency, magnitude, numeral, ordinal, month, time } = facts;
  const counts = magnitude ?? numeral ?? ordinal;
  const known = negation ?? hedge ?? unit ?? currency ?? month ?? time ?? counts;
  return facts.isFunction || known !== undefined || facts.form === 'according';
}

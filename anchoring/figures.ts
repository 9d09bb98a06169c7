/** The figures of a sentence: numbers with their units, currencies, and the things that they count. */
import { readClock } from './clock.ts';
import type { MeaningWord } from './meaning-words.ts';
import { timeUnits, unitsAlone } from './measure-words.ts';
import { readNumber } from './numbers.ts';

/** Something the guard compares by its key; `first … last` are the positions of the words that say it. */
export interface Said {
  key: string;
  first: number;
  last: number;
}

export interface Figures {
  /** In order, magnitudes multiplied in: "$75 million" and "75m dollars" are both 75e6. */
  numbers: Said[];
  units: Said[];
  currencies: Said[];
  /** What follows a number and is no unit: "missiles" in "246 missiles". */
  counted: Said[];
  /** For each word, whether it was read as part of a number. */
  isNumber: Uint8Array;
}

const adjectiveEnding = /(?:ed|ing|ive|al|ic|ous|ary|an|ish|ar|ble|ern|less|ful|ese|new|old)$/;

export function figuresOf(words: readonly MeaningWord[], plain: string): Figures {
  const isNumber = new Uint8Array(words.length);
  const figures: Figures = { numbers: [], units: [], currencies: [], counted: [], isNumber };
  for (let at = 0; at < words.length; at += 1) {
    const facts = words[at]?.facts;
    if (facts === undefined) break;
    const clock = readClock(words, plain, at);
    if (clock !== null) {
      const last = at + clock.length - 1;
      figures.numbers.push({ key: clock.key, first: at, last });
      isNumber.fill(1, at, last + 1);
      at = last;
      continue;
    }
    const read = readNumber(words, at);
    if (read === null) {
      const { currency, unit, form } = facts;
      if (currency !== undefined) figures.currencies.push(said(currency, at));
      else if (unit !== undefined && unitsAlone.has(unit) && isClear(form)) {
        // Without a figure the plural is one: "an hour later" is not "hours later".
        const isSeveral = timeUnits.has(unit) && form.endsWith('s');
        figures.units.push(said(isSeveral ? `${unit}s` : unit, at));
      }
      continue;
    }
    const next = at + read.length;
    isNumber.fill(1, at, next);
    const before = words[at - 1]?.facts.form;
    const sign = before === '-' || before === 'minus' ? '-' : '';
    figures.numbers.push({ key: sign + read.key, first: at, last: next - 1 });
    if (read.unit === undefined) follow(words, plain, next, read.isOrdinal, figures);
    else figures.units.push(rateOf(read.unit, words, plain, at));
    // A unit that was taken with its number is not read again, as "second" would be.
    at = Math.max(next - 1, figures.units.at(-1)?.last ?? 0);
  }
  return figures;
}

function said(key: string, at: number): Said {
  return { key, first: at, last: at };
}

/** Short forms such as "m" or "mt" have too many other uses to count without a figure. */
function isClear(form: string): boolean {
  return form.length > 2 || form === 'km' || form === 'kg' || form === '%' || form === '‰';
}

/** What stands right after a number: a unit, or what it counts. */
function follow(
  words: readonly MeaningWord[],
  plain: string,
  next: number,
  isOrdinal: boolean,
  figures: Figures,
): void {
  const word = words[next];
  if (word === undefined || !isTogether(words, plain, next)) return;
  const { facts } = word;
  if (facts.currency !== undefined || facts.month !== undefined) return;
  if (facts.unit === 'lb' && isMillions(words[next - 1])) {
    // Millions of pounds are money, fifty pounds may be a weight.
    figures.currencies.push(said('GBP', next));
    return;
  }
  if (facts.unit !== undefined && !isOrdinal) {
    figures.units.push(rateOf(facts.unit, words, plain, next));
    return;
  }
  const previous = words[next - 1]?.facts;
  const isYear = previous !== undefined && isYearAfter(words[next - 2], previous.form);
  const isDay = words[next - 2]?.facts.month !== undefined && isTogether(words, plain, next - 1);
  if (isOrdinal || isYear || isDay) return;
  const at = countedAt(words, plain, next);
  const counted = words[at]?.facts;
  if (counted !== undefined) figures.counted.push({ key: counted.stem, first: next, last: at });
}

function isMillions(word: MeaningWord | undefined): boolean {
  if (word === undefined) return false;
  return (word.facts.magnitude ?? 0) > 2 || /^\d(?:\D?\d){6,}/.test(word.facts.form);
}

const datePrepositions = new Set(
  'in since by until till from to of during early late mid'.split(' '),
);

/** "in 2019" is a year, "2,000 schools" and "2000 schools" are not. */
function isYearAfter(before: MeaningWord | undefined, form: string): boolean {
  const isFour = /^(?:1[5-9]|20)\d\d$/.test(form.replace(/[, ']/, ''));
  return isFour && (before === undefined || datePrepositions.has(before.facts.form));
}

/** The position of the noun that a number counts, past "of" and adjectives; -1 where none follows. */
function countedAt(words: readonly MeaningWord[], plain: string, next: number): number {
  for (let at = next; at < Math.min(words.length, next + 4); at += 1) {
    const facts = words[at]?.facts;
    if (facts === undefined || !isTogether(words, plain, at)) return -1;
    if (facts.form === 'of' || facts.form === 'the') continue;
    if (
      facts.isFunction ||
      facts.hasDigit ||
      facts.currency !== undefined ||
      (facts.numeral ?? facts.ordinal) !== undefined
    )
      return -1;
    const isLast = words[at + 1] === undefined || !isTogether(words, plain, at + 1);
    const isDescribing = adjectiveEnding.test(facts.form);
    if (!isDescribing || isLast || words[at + 1]?.facts.isFunction) return at;
  }
  return -1;
}

/** Whether only spaces or hyphens stand between this word and the one before. */
function isTogether(words: readonly MeaningWord[], plain: string, at: number): boolean {
  const from = words[at - 1]?.end ?? 0;
  const to = words[at]?.start ?? 0;
  for (let place = from; place < to; place += 1) {
    const sign = plain.charCodeAt(place);
    if (sign !== 32 && sign !== 45) return false;
  }
  return true;
}

const speeds: ReadonlyMap<string, string> = new Map([
  ['km/hour', 'km/h'],
  ['mile/hour', 'mph'],
]);

/** The unit at a word with what it is measured by: "km/h", "barrel/day". */
function rateOf(unit: string, words: readonly MeaningWord[], plain: string, at: number): Said {
  const isSlash = plain[words[at]?.end ?? 0] === '/';
  if (!isSlash && words[at + 1]?.facts.form !== 'per') return said(unit, at);
  const last = at + (isSlash ? 1 : 2);
  const measure = words[last]?.facts.unit;
  if (measure === undefined) return said(unit, at);
  const rate = `${unit}/${measure}`;
  return { key: speeds.get(rate) ?? rate, first: at, last };
}

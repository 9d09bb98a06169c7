/**
 * Number sense: finds amounts in a block and gives each a value in base units. Years, times, designations and unit names
 * are no amounts.
 */
import type { Quantity } from '#domain/detection-report.ts';
import { findDates } from './dates.ts';
import { findDesignations } from './designations.ts';
import { isCasualty, singleVictims } from './casualties.ts';
import { CURRENCY_SIGNS, CURRENCY_WORDS, MEASURES, VAGUE } from './lexicon/units.ts';
import { countedThing } from './counted-thing.ts';
import {
  MAGNITUDES,
  NUMBER_WORD,
  ORDINAL_WORD,
  readDigits,
  readOrdinal,
  readWords,
} from './number-words.ts';
import type { Span } from './span.ts';

const SIGN = Object.keys(CURRENCY_SIGNS)
  .toSorted((one, other) => other.length - one.length)
  .map((sign) => sign.replaceAll('$', '\\$'))
  .join('|');
const DIGITS = '(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,4})?';
const WORDS = `(?:${NUMBER_WORD})(?:(?:-|\\s)(?:and\\s)?(?:${NUMBER_WORD})\\b){0,9}`;

const START = new RegExp(
  `(?<![\\w.,/:-])(?:(?:${SIGN})\\s?\\d|\\d|(?:${NUMBER_WORD}|${ORDINAL_WORD}|half|quarter|tens|dozens|scores|hundreds|thousands|millions|billions|several|many|numerous|a(?=\\s(?:number|group|handful|couple|small|large|tiny|growing|significant|third|quarter)\\b))\\b)`,
  'giu',
);
const AMOUNT = new RegExp(`(?:(${SIGN})\\s?)?(?:(${DIGITS})|(${WORDS})\\b)`, 'iuy');
const RANGE = new RegExp(`\\s?(?:-|–|to|and|or)\\s?(?:${SIGN})?(${DIGITS})(?![\\d:])`, 'iuy');
const MAGNITUDE = /[\s-]?(thousand|million|billion|trillion|mln|bln|mn|bn|tn|k|m|b)\b\.?/iuy;
const REPEATED = new RegExp(`\\s\\((${DIGITS})\\)`, 'uy');
const CLOCK = /^(?:[:.]\d\d\b)?\s?(?:[ap]\.?m\b|hrs?\b|hours GMT|GMT|UTC|o['’]clock)|^:\d\d/i;
const FRACTION =
  /^(?:(half|one-half)|(?:one|a)[\s-]third|two[\s-]thirds|(?:a|one)[\s-]quarter|three[\s-]quarters)\b(?= of| the)/i;

/** The amounts of one block, in order. Offsets are UTF-16 units into `text`. */
export function findQuantities(text: string, names?: readonly Span[]): Quantity[] {
  const taken = names ?? [...findDates(text, null), ...findDesignations(text)];
  const starts = taken.toSorted((one, other) => one.start - other.start);
  const found: Quantity[] = [];
  let passed = 0;
  let until = 0;
  for (const hit of text.matchAll(START)) {
    const at = hit.index;
    while (passed < starts.length && (starts[passed]?.end ?? 0) <= at) passed += 1;
    const name = starts[passed];
    if (at < until || (name && name.start <= at)) continue;
    const next = read(text, at, found.at(-1));
    if (!next) continue;
    found.push(next);
    until = next.end;
  }
  return [...found, ...singleVictims(text, found)].toSorted((a, b) => a.start - b.start);
}

/** How far behind a number its words may reach. */
const REACH = 120;

function read(text: string, at: number, previous: Quantity | undefined): Quantity | null {
  const ahead = text.slice(at, at + REACH);
  return (
    readVague(text, at, ahead) ?? readOrdinals(text, at, ahead) ?? readAmount(text, at, previous)
  );
}

function readVague(text: string, at: number, ahead: string): Quantity | null {
  const fraction = FRACTION.exec(ahead)?.[0];
  if (fraction !== undefined) {
    const shares: Record<string, number> = {
      third: 100 / 3,
      thirds: 200 / 3,
      quarter: 25,
      quarters: 75,
    };
    const value = shares[/[a-z]+$/i.exec(fraction)?.[0].toLowerCase() ?? ''] ?? 50;
    return amount(text, at, at + fraction.length, { value, unit: '%', kind: 'percent' });
  }
  for (const [pattern, range] of VAGUE) {
    const words = pattern.exec(ahead)?.[0];
    if (words === undefined) continue;
    const end = at + words.length;
    const money = CURRENCY_WORDS.find(([word]) =>
      word.test(text.slice(end, end + 40).replace(/^ of /, '')),
    );
    if (money) return amount(text, at, end, { value: null, range, unit: money[1], kind: 'money' });
    return counted(text, at, end, null, range);
  }
  return null;
}

function readOrdinals(text: string, at: number, ahead: string): Quantity | null {
  const word = /^(?:\p{L}+|\d{1,4}(?:st|nd|rd|th))\b/iu.exec(ahead)?.[0] ?? '';
  const value = readOrdinal(word);
  if (value === null) return null;
  const end = at + word.length;
  const unit = countedThing(text.slice(end, end + REACH));
  // "first reported" is an adverb; a rank has an article or the like before it and a noun behind it.
  const isRank = /\b(?:the|its|his|her|their|a|this|only|was|is)\s$/iu.test(
    text.slice(Math.max(0, at - 8), at),
  );
  if (
    !isRank ||
    unit === '' ||
    /^(?:century|time\b.{0,3}$|place|floor|anniversary|lady|name)/i.test(unit)
  )
    return null;
  return amount(text, at, end, { value, unit, kind: 'ordinal' });
}

function readAmount(text: string, at: number, previous: Quantity | undefined): Quantity | null {
  const head = matchAt(AMOUNT, text, at);
  if (!head) return null;
  const first = head[2] === undefined ? readWords(head[3] ?? '') : readDigits(head[2]);
  if (first === null) return null;
  let end = at + head[0].length;
  if (head[2] !== undefined && CLOCK.test(text.slice(end, end + 12))) return null;
  const upper = matchAt(RANGE, text, end);
  // "between 10 and 15" is a range; "10 and 15" alone is two amounts, and "10-15" may be a score only in sport.
  const isRange =
    upper &&
    (!/\s(?:and|or)/.test(upper[0]) || /\bbetween\s$/i.test(text.slice(Math.max(0, at - 8), at)));
  const last = isRange ? readDigits(upper[1] ?? '') : null;
  if (isRange && last !== null && last > first) end += upper[0].length;
  const sign = head[1];
  const magnitude = matchAt(MAGNITUDE, text, end);
  const power = magnitude?.[1]?.toLowerCase() ?? '';
  // "4,000 m" is a length: the one-letter magnitudes are read only behind a currency sign.
  const isPower =
    magnitude && (power.length > 1 || (sign !== undefined && !magnitude[0].startsWith(' ')));
  if (isPower) end += magnitude[0].replace(/\.$/, '').length;
  const factor = isPower ? (MAGNITUDES[power] ?? 1) : 1;
  const repeated = matchAt(REPEATED, text, end);
  if (repeated && readDigits(repeated[1] ?? '') === first * factor) end += repeated[0].length;
  const range: [number, number] | null =
    last !== null && last > first ? [round(first * factor), round(last * factor)] : null;
  const value = range ? null : round(first * factor);
  if (sign !== undefined) {
    const unit = CURRENCY_SIGNS[sign] ?? CURRENCY_SIGNS[sign.toUpperCase()] ?? 'USD';
    return amount(text, at, end, { value, range, unit, kind: 'money' });
  }
  const age = /^-year-old\b/.exec(text.slice(end, end + 10))?.[0].length;
  if (age !== undefined) {
    return amount(text, at, end + age, { value, range, unit: 'a', kind: 'measure' });
  }
  return withUnit(text, at, end, value, range) ?? bare(text, at, end, value, range, previous);
}

/** An amount whose unit stands behind it: per cent, currency, measure. */
function withUnit(
  text: string,
  at: number,
  end: number,
  value: number | null,
  range: [number, number] | null,
) {
  const gap = /^[\s-]{0,1}/.exec(text.slice(end, end + 1))?.[0] ?? '';
  const from = end + gap.length;
  const ahead = text.slice(from, from + REACH);
  const percent = /^(?:%|per ?cent\b|percentage points?\b)/i.exec(ahead)?.[0];
  if (percent !== undefined) {
    return amount(text, at, from + percent.length, { value, range, unit: '%', kind: 'percent' });
  }
  const money = CURRENCY_WORDS.find(([word]) => word.test(ahead));
  const measure = money ? undefined : MEASURES.find(([word]) => word.test(ahead));
  const unit = money ?? measure;
  if (!unit) return null;
  const length = unit[0].exec(ahead)?.[0].length ?? 0;
  const kind = money ? 'money' : 'measure';
  return amount(text, at, from + length, { value, range, unit: unit[1], kind });
}

function bare(
  text: string,
  at: number,
  end: number,
  value: number | null,
  range: [number, number] | null,
  previous: Quantity | undefined,
): Quantity | null {
  const words = text.slice(at, end);
  const behind = text.slice(end, end + 24);
  // "one of", "one another", "no one": a pronoun. A decimal pair or a dotted list is a reference.
  if (/^one$/i.test(words) && /\bno\s$/i.test(text.slice(Math.max(0, at - 3), at))) return null;
  if (
    /^one$/i.test(words) &&
    !/^\s(?!of|another|day|thing|who|that|is|was|or|and|way|more|side)\p{Ll}/u.test(behind)
  )
    return null;
  if (/^[-/]\p{L}|^[./]\d|^(?:st|nd|rd|th)\b|^\p{L}/u.test(behind)) {
    if (
      !/^-(?:member|man|strong|ship|aircraft|vehicle|day|month|week|hour|seat|nation|person|mile|ton)/.test(
        behind,
      )
    )
      return null;
  }
  const found = counted(text, at, end, value, range);
  // "200 troops joined 400 already in place": the second number counts what the first did.
  if (
    found.unit === '' &&
    (previous?.kind === 'count' || previous?.kind === 'casualty') &&
    !/[.!?;]\s/.test(text.slice(previous.end, at))
  ) {
    return { ...found, unit: previous.unit };
  }
  return found;
}

function counted(
  text: string,
  at: number,
  end: number,
  value: number | null,
  range: readonly [number, number] | null,
) {
  const unit = countedThing(text.slice(end, end + REACH));
  const kind = isCasualty(text, at, end, unit) ? 'casualty' : 'count';
  return amount(text, at, end, { value, range, unit, kind });
}

function amount(
  text: string,
  start: number,
  end: number,
  parts: {
    value: number | null;
    range?: readonly [number, number] | null;
    unit: string;
    kind: Quantity['kind'];
  },
): Quantity {
  const range = parts.range ? ([...parts.range] as [number, number]) : null;
  return {
    start,
    end,
    text: text.slice(start, end),
    value: parts.value,
    range,
    unit: parts.unit,
    kind: parts.kind,
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Takes off what binary fractions add: 1.4 billion is 1400000000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * Number sense: finds amounts in a block and gives each a value in base units. Years, times, ages, scores, designations
 * and names are no amounts.
 */
import type { Quantity } from '#domain/detection-report.ts';
import { isCasualty, singleVictims } from './casualties.ts';
import { countedThing } from './counted-thing.ts';
import { findDates } from './dates.ts';
import { findDesignations } from './designations.ts';
import { countedBefore } from './figures/counted-before.ts';
import { readExtent, type Extent } from './figures/extent.ts';
import { isNameOrReference, isPronoun } from './figures/no-amount.ts';
import { SIGN } from './figures/number.ts';
import { qualifierOf } from './figures/qualifier.ts';
import { readRank } from './figures/rank.ts';
import { readShare } from './figures/share.ts';
import { moneyBehind, priceOf, unitBehind } from './figures/unit-behind.ts';
import { readVague } from './figures/vague.ts';
import { NUMBER_WORD, ORDINAL_WORD } from './number-words.ts';
import type { Span } from './span.ts';

const START = new RegExp(
  `(?<![\\w.,/:+-])(?:(?:${SIGN})\\s?\\d|\\d|(?:${NUMBER_WORD}|${ORDINAL_WORD}|half|tens|dozens|scores|hundreds|thousands|millions|billions|trillions|several|many|numerous|countless|an?(?=\\s(?:number|group|handful|couple|few|small|large|great|tiny|growing|significant|limited|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|dozen|hundred|thousand|million|billion|trillion)\\b))\\b)`,
  'giu',
);
/** How far behind a number its words may reach, and how far in front. */
const REACH = 120;
const LOOK_BACK = 12;
/** Between a number and its noun: "40-odd tanks", "1,000+ men". */
const OPEN_ENDED = /^(?:\+|\)|-(?:plus|odd)\b|\sor\s(?:more|so|fewer|less)\b)/i;
const SHARES_UNIT = /^(?:,?\s(?:and|or|to)\s|,\s|\s\()(?:[a-z]{2,5}\s)?$/i;
const COUNTS_ANOTHER = ['count', 'casualty'];

/** The amounts of one block, in order. Offsets are UTF-16 units into `text`. */
export function findQuantities(text: string, names?: readonly Span[]): Quantity[] {
  const taken = names ?? [...findDates(text, null), ...findDesignations(text)];
  const starts = taken.toSorted((one, other) => one.start - other.start);
  const found: Quantity[] = [];
  let passed = 0;
  let until = 0;
  START.lastIndex = 0;
  for (let hit = START.exec(text); hit !== null; hit = START.exec(text)) {
    const at = hit.index;
    while (passed < starts.length && (starts[passed]?.end ?? 0) <= at) passed += 1;
    const name = starts[passed];
    if (at < until || (name && name.start <= at)) continue;
    const next = read(text, at, found.at(-1));
    if (next === null) continue;
    until = next.end;
    if (next.amount !== null) found.push(hedged(text, next.amount));
  }
  const shared = found.length < 2 ? found : withSharedUnits(text, found);
  const victims = singleVictims(text, shared);
  if (victims.length === 0) return shared;
  return [...shared, ...victims].toSorted((a, b) => a.start - b.start);
}

/** "12, 13 and 14 men", "from 10 to 15 per cent": what the last one counts, those before it count as well. */
function withSharedUnits(text: string, found: readonly Quantity[]): Quantity[] {
  const shared = [...found];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [one, next] = [shared[at], shared[at + 1]];
    if (!one || !next || one.unit !== '' || one.kind !== 'count' || next.kind === 'ordinal')
      continue;
    if (!SHARES_UNIT.test(text.slice(one.end, next.start).slice(0, 12))) continue;
    shared[at] = { ...one, unit: next.unit, kind: next.kind };
  }
  return shared;
}

/** Digits that may be a share or a rank: "9 in 10", "65th". */
const MORE_THAN_DIGITS = /^\d{1,4}(?:\s(?:in|out)\s|st\b|nd\b|rd\b|th\b)/i;

/** What was read up to `end`; null within where it is no amount but must not be read again from its middle. */
interface Reading {
  end: number;
  amount: Quantity | null;
}

function read(text: string, at: number, previous: Quantity | undefined): Reading | null {
  const ahead = text.slice(at, at + REACH);
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const isInDigits = /^\d/.test(ahead) && !MORE_THAN_DIGITS.test(ahead);
  const amount = isInDigits
    ? null
    : (share(text, at, before, ahead) ??
      vague(text, at, before, ahead) ??
      rank(text, at, before, ahead));
  if (amount !== null) return { end: amount.end, amount };
  const extent = readExtent(text, at);
  if (extent === null) return null;
  return { end: extent.end, amount: extent.isScore ? null : ofExtent(text, at, extent, previous) };
}

function share(text: string, at: number, before: string, ahead: string): Quantity | null {
  const found = readShare(before, ahead);
  if (found === null) return null;
  return amountOf(text, at, at + found.length, {
    value: found.percent,
    unit: '%',
    kind: 'percent',
  });
}

function vague(text: string, at: number, before: string, ahead: string): Quantity | null {
  const found = readVague(before, ahead);
  if (found === null) return null;
  const end = at + found.length;
  const money = moneyBehind(text.slice(end, end + 40).replace(/^\s(?:of\s)?/, ''), true);
  if (money !== null) {
    return amountOf(text, at, end, { range: found.range, unit: money.currency, kind: 'money' });
  }
  return counted(text, at, end, null, found.range);
}

function rank(text: string, at: number, before: string, ahead: string): Quantity | null {
  const found = readRank(before, ahead);
  if (found === null) return null;
  return amountOf(text, at, at + found.length, {
    value: found.value,
    unit: found.unit,
    kind: 'ordinal',
  });
}

function ofExtent(
  text: string,
  at: number,
  extent: Extent,
  previous: Quantity | undefined,
): Quantity | null {
  const { end, value, range, currency } = extent;
  if (/\bMach\s$/.test(text.slice(Math.max(0, at - 5), at))) {
    return amountOf(text, at, end, { value, range, unit: 'Mach', kind: 'measure' });
  }
  if (isNameOrReference(text, at, end, extent)) return null;
  const behind = currency === null ? unitBehind(text, end, extent.isMillions) : null;
  if (currency !== null || behind?.kind === 'money') {
    const until = behind?.end ?? end;
    const total = currency ?? behind?.unit ?? '';
    const per = priceOf(text, at, until, previous?.kind === 'count' ? previous.unit : '');
    const unit = per === null ? total : `${total} per ${per}`;
    return amountOf(text, at, until, { value, range, unit, kind: 'money' });
  }
  const age = /^-year-old\b/.exec(text.slice(end, end + 10))?.[0].length;
  if (age !== undefined) {
    return amountOf(text, at, end + age, { value, range, unit: 'a', kind: 'measure' });
  }
  if (behind) {
    return amountOf(text, at, behind.end, { value, range, unit: behind.unit, kind: behind.kind });
  }
  return bare(text, at, extent, previous);
}

/** A number with no unit of its own: it counts the noun behind it, or what the number before it counted. */
function bare(
  text: string,
  at: number,
  { end, value, range }: Extent,
  previous: Quantity | undefined,
): Quantity | null {
  if (isPronoun(text, at, end)) return null;
  const found = counted(text, at, end, value, range);
  if (found.unit === '') {
    const unit = countedBefore(text, at);
    if (unit !== '') return { ...found, unit };
  }
  // "200 troops joined 400 already in place": the second number counts what the first did.
  const goesOn =
    previous !== undefined &&
    COUNTS_ANOTHER.includes(previous.kind) &&
    !/[.!?;]\s/.test(text.slice(previous.end, at));
  return found.unit === '' && goesOn ? { ...found, unit: previous.unit } : found;
}

function counted(
  text: string,
  at: number,
  end: number,
  value: number | null,
  range: readonly [number, number] | null,
): Quantity {
  const unit = countedThing(text.slice(end, end + REACH).replace(OPEN_ENDED, ''));
  const kind = isCasualty(text, at, end, unit) ? 'casualty' : 'count';
  return amountOf(text, at, end, { value, range, unit, kind });
}

function hedged(text: string, amount: Quantity): Quantity {
  if (amount.value === null || amount.kind === 'ordinal') return amount;
  const qualifier = qualifierOf(text, amount.start, amount.end, amount.unit);
  return qualifier === undefined ? amount : { ...amount, qualifier };
}

function amountOf(
  text: string,
  start: number,
  end: number,
  parts: {
    value?: number | null;
    range?: readonly [number, number] | null;
    unit: string;
    kind: Quantity['kind'];
  },
): Quantity {
  const { value = null, range = null, unit, kind } = parts;
  const bounds: [number, number] | null = range === null ? null : [range[0], range[1]];
  return { start, end, text: text.slice(start, end), value, range: bounds, unit, kind };
}

/** The figures of a sentence: values with their magnitudes, units and currencies, however they are written. */
import { byStem, currencies, magnitudes, numerals, units } from './meaning-words.ts';

/** Something the guard compares by its key; `first … last` are the positions of the words that say it. */
export interface Said {
  key: string;
  first: number;
  last: number;
}

export interface Figures {
  /** In order, magnitudes multiplied in: "$75 million" and "75m" are both 75000000. */
  numbers: Said[];
  units: Said[];
  currencies: Said[];
  /** Positions of the words that were read as part of a figure. */
  words: Set<number>;
}

const attached = /^([\d.,]*\d)(\p{L}+)$/u;

/** Reads figures from folded words, e.g. `['$', '75', 'million']`. */
export function figuresOf(forms: readonly string[]): Figures {
  const figures: Figures = { numbers: [], units: [], currencies: [], words: new Set() };
  for (let at = 0; at < forms.length; at += 1) {
    const form = forms[at] ?? '';
    const currency = byStem(currencies, form);
    if (currency !== undefined) figures.currencies.push({ key: currency, first: at, last: at });
    const read = readNumber(forms, at);
    if (read === null) continue;
    for (let used = at; used < read.next; used += 1) figures.words.add(used);
    const value = forms[at - 1] === '-' ? -read.value : read.value;
    figures.numbers.push({ key: String(value), first: at, last: read.next - 1 });
    const unit = byStem(units, read.unit ?? forms[read.next] ?? '');
    if (unit !== undefined) {
      const place = read.unit === undefined ? read.next : at;
      figures.units.push({ key: unit, first: place, last: place });
    }
    at = read.next - 1;
  }
  return figures;
}

function readNumber(forms: readonly string[], from: number) {
  const form = forms[from] ?? '';
  const [, digits, letters] = attached.exec(form) ?? [];
  const isOrdinal = letters !== undefined && /^(st|nd|rd|th)$/.test(letters);
  const scale = letters === undefined || isOrdinal ? 1 : magnitudes.get(letters);
  const isUnit = letters !== undefined && byStem(units, letters) !== undefined;
  // "148f" is a designation, not a number: it is compared as a name.
  if (scale === undefined && !isUnit) return null;
  let value = plainNumber(digits ?? form);
  if (value === null) return null;
  value *= scale ?? 1;
  let next = from + 1;
  const follower = numerals.get(forms[next] ?? '');
  const isTens = numerals.has(form) && value >= 20 && value < 100;
  if (isTens && follower !== undefined && follower < 10 && follower >= 1) {
    value += follower;
    next += 1;
  }
  if (letters === undefined) {
    for (const word of forms.slice(next)) {
      const more = magnitudes.get(word);
      if (more === undefined) break;
      value *= more;
      next += 1;
    }
  }
  return { value, next, unit: isUnit && scale === undefined ? letters : undefined };
}

function plainNumber(form: string): number | null {
  const spelled = numerals.get(form);
  if (spelled !== undefined) return spelled;
  if (!/^\p{Nd}[\p{Nd}.,]*$/u.test(form)) return null;
  const value = Number(form.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'));
  return Number.isNaN(value) ? null : value;
}

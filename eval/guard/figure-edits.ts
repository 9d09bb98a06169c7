/** Edits of figures: digits, units, magnitudes, what is counted, currencies, bounds. */
import * as cues from './cues.ts';
import { swap, words, type Edit } from './swap.ts';

const figure = /(?<![\w.,$€£-])\d[\d,]*(?:\.\d+)?(?![\w.,-]*\d)(?=[ %])/g;

/** Another digit in the place of one. */
export const aDigit: Edit = (sentence, random) =>
  swap(sentence, /\d/g, random, ([digit]) => String((Number(digit) + 1 + random.below(9)) % 10));

export const aNumber: Edit = (sentence, random) =>
  swap(sentence, /\d(?:[\d,]*\d)?(?:\.\d+)?/g, random, ([raw]) => {
    const value = Number(raw.replaceAll(',', ''));
    const others = [
      String(value + 1),
      String(Math.max(0, value - 1)),
      `${raw}0`,
      `1${raw}`,
      String(value * 2 + 3),
      raw.length > 1 ? raw.slice(1) : undefined,
      raw.replace(/(\d)(\d)/, '$2$1'),
      raw.includes('.') ? raw.replace('.', '') : `${raw}.5`,
    ].filter(
      (other) => other !== undefined && other !== '' && Number(other.replaceAll(',', '')) !== value,
    );
    return random.one(others);
  });

export const unit: Edit = (sentence, random) =>
  swap(
    sentence,
    new RegExp(
      `(?<=\\d[ -]?|(?:hundred|thousand|million|two|three|four|five|six|ten|few|several) )(?:${cues.measures.join('|')})(?![\\w-])`,
      'g',
    ),
    random,
    ([word]) => random.one(cues.measures.filter((other) => !isSameMeasure(other, word))),
  );

/** Spelled or shortened otherwise, these are the same measure, and no test of a guard. */
function isSameMeasure(one: string, other: string): boolean {
  return measureOf(one) === measureOf(other);
}

function measureOf(word: string): string {
  return word
    .replace(/tres$/, 'ters')
    .replace(/^per cent$/, 'percent')
    .replace(/^(km|kilometers)$/, 'kilometers')
    .replace(/^(m|meters)$/, 'meters')
    .replace(/^(mi)$/, 'miles')
    .replace(/^(ft)$/, 'feet')
    .replace(/^cm$/, 'centimeters')
    .replace(/^mm$/, 'millimeters')
    .replace(/^kg$/, 'kilograms')
    .replace(/^lb$/, 'pounds')
    .replace(/^kph$/, 'km/h')
    .replace(/^MW$/, 'megawatts')
    .replace(/^kW$/, 'kilowatts')
    .replace(/^GW$/, 'gigawatts');
}

export const percent: Edit = (sentence, random) =>
  swap(sentence, /(?<=\d) ?(?:%|percent\b|per cent\b)(?! point)/g, random, () =>
    random.one([' percentage points', ' times', '', ' people', ' degrees']),
  );

export const magnitude: Edit = (sentence, random) =>
  swap(sentence, words(cues.magnitudes), random, ([word]) =>
    random.one(['', ...cues.magnitudes.filter((other) => other !== word.toLowerCase())]),
  );

export const magnitudeLetter: Edit = (sentence, random) =>
  swap(sentence, /(?<=[$€£]\d[\d.,]*)(?:k|m|bn|tn|b|mn)\b/g, random, ([letters]) =>
    random.one(['k', 'm', 'bn', 'tn'].filter((other) => other[0] !== letters[0])),
  );

export const counted: Edit = (sentence, random) =>
  swap(
    sentence,
    /(?<!(?:y|r|h|l|e|t|[.]) \d{1,2} )(?<=\b(?!(?:1[5-9]|20)\d\d\b)\d[\d,.]*\d )[a-z]{4,}s\b/g,
    random,
    ([word]) =>
      random.one(
        ['soldiers', 'civilians', 'tanks', 'ships', 'villages', 'children', 'drones'].filter(
          (other) => other !== word,
        ),
      ),
  );

export const currencySign: Edit = (sentence, random) =>
  swap(sentence, /(?:\b(?:US|A|C|NZ|HK|AU|CA))?\$|[€£¥]/g, random, ([sign]) =>
    random.one(
      cues.currencySigns.filter((other) => other.replace('US$', '$') !== sign.replace('US$', '$')),
    ),
  );

export const bound: Edit = (sentence, random) =>
  swap(sentence, figure, random, ([digits]) =>
    isYear(digits) ? null : `${random.one(cues.numberBounds)} ${digits}`,
  );

function isYear(digits: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(digits) || Number(digits.replaceAll(',', '')) <= 31;
}

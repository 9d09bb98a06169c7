/** Measures, currencies and numbers in words. Units by the BIPM brochure and NIST SP 811, currencies by ISO 4217. */
import { pluralClasses } from './word-classes.ts';

/** By singular forms. "$" alone is taken for US dollars, as news agencies do. */
export const currencies = pluralClasses({
  USD: '$ us$ usd dollar us_dollar us_dollars buck',
  AUD: 'a$ au$ aud',
  CAD: 'c$ ca$ cad',
  NZD: 'nz$ nzd',
  HKD: 'hk$ hkd',
  SGD: 's$ sgd',
  TWD: 'nt$ twd',
  BRL: 'r$ brl',
  EUR: '€ eur euro',
  GBP: '£ gbp sterling',
  JPY: '¥ jpy yen',
  CNY: 'yuan cny renminbi rmb',
  RUB: '₽ rub ruble rouble',
  UAH: '₴ uah hryvnia',
  INR: '₹ rs inr rupee',
  MYR: 'rm myr ringgit',
  TRY: '₺ lira',
  KRW: '₩ krw',
  ILS: '₪ ils shekel',
  CHF: 'chf franc',
  PLN: 'zł pln zloty',
  SEK: 'krona kronor sek',
  NOK: 'kroner nok',
  MXN: 'peso',
  ZAR: 'rand zar',
  SAR: 'riyal',
  IRR: 'rial',
  DZD: 'dinar',
  AED: 'dirham aed',
  cent: 'cent ¢',
});

/** By singular forms. */
export const units = pluralClasses({
  '%': '% percent per_cent pc pct',
  'percentage point': 'percentage_point percentage_points',
  '‰': '‰',
  point: 'point pt pts',
  km: 'km kilometer',
  m: 'm meter',
  mile: 'mile mi',
  nm: 'nm nmi nautical nautical_mile nautical_miles',
  ft: 'ft foot feet',
  inch: 'inch inches',
  yard: 'yard yd yds',
  mm: 'mm millimeter',
  cm: 'cm centimeter',
  kg: 'kg kilogram kilo',
  gram: 'gram g',
  tonne: 't tonne metric_ton metric_tons',
  ton: 'ton short_ton short_tons',
  kt: 'kt kiloton kilotonne',
  mt: 'mt megaton',
  lb: 'lb lbs pound',
  ounce: 'ounce oz',
  litre: 'liter l',
  gallon: 'gallon gal',
  barrel: 'barrel bbl',
  knot: 'knot kn',
  mph: 'mph mi/h miles_per_hour mile_per_hour',
  'km/h': 'kmh kph km/h km/hr kilometers_per_hour kilometres_per_hour km_per_hour',
  'm/s': 'm/s',
  mach: 'mach',
  am: 'am',
  pm: 'pm',
  w: 'w watt',
  kw: 'kw kilowatt',
  mw: 'mw megawatt',
  gw: 'gw gigawatt',
  kwh: 'kwh',
  mwh: 'mwh',
  hz: 'hz hertz',
  mhz: 'mhz megahertz',
  ghz: 'ghz gigahertz',
  acre: 'acre',
  hectare: 'hectare ha',
  degree: 'degree °',
  second: 'second sec',
  minute: 'minute min',
  hour: 'hour hr hrs h',
  day: 'day',
  night: 'night',
  week: 'week wk wks',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  season: 'season',
  year: 'year yr yrs',
  decade: 'decade',
  century: 'century',
  byte: 'byte',
  mb: 'mb megabyte',
  gb: 'gb gigabyte',
  tb: 'tb terabyte',
});

export const timeUnits: ReadonlySet<string> = new Set(
  'hour minute day night week weekend month season year decade century'.split(' '),
);

/** Classes of unit that mean nothing else, so that they count without a figure: "a few kilometres", "last year". */
export const unitsAlone: ReadonlySet<string> = new Set([
  ...timeUnits,
  ...'km m mile nm yard mm cm kg tonne ton litre gallon barrel mph km/h kw mw gw acre hectare degree % ‰'.split(
    ' ',
  ),
  'percentage point',
]);

/** Powers of ten. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['k', 3],
  ['million', 6],
  ['m', 6],
  ['mn', 6],
  ['mln', 6],
  ['billion', 9],
  ['bn', 9],
  ['b', 9],
  ['bln', 9],
  ['trillion', 12],
  ['tn', 12],
  ['trn', 12],
]);

function counted(words: string, from: number, step = 1): [string, number][] {
  return words.split(' ').map((word, at) => [word, from + at * step]);
}

export const numerals: ReadonlyMap<string, number> = new Map([
  ...counted(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
  ),
  ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
]);

export const ordinals: ReadonlyMap<string, number> = new Map([
  ...counted(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    1,
  ),
  ...counted(
    'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth',
    20,
    10,
  ),
]);

/** Counts that are no number: each is a class of its own. */
export const roughCounts: ReadonlySet<string> = new Set(
  'tens dozens scores hundreds thousands millions billions trillions once twice thrice double doubled triple tripled quadruple single sole dual couple pair trio handful halves thirds quarters fifths'.split(
    ' ',
  ),
);

/**
 * Words whose coming or going changes what a sentence claims. Each maps to a class; words of one class may replace each
 * other without the guard speaking. Sources: Rubin 2007 on certainty, Hyland 2005 on hedges, and the stylebooks of
 * Reuters and AP on verbs of saying ("said" is neutral, "claimed", "admitted" and "warned" are not).
 */

function classes(table: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, words]) => words.split(' ').map((word) => [word, name])),
  );
}

/** Words that turn a statement round. All are one class: "has no" and "does not have" say the same. */
export const negations = classes({
  not: 'not no never none nobody nothing neither nor without hardly fail fails failed refuse refuses refused',
});

/** Modals, hedges and bounds: how sure, how bound, how nearly. */
export const hedges = classes({
  may: 'may might could',
  can: 'can able',
  would: 'would',
  should: 'should ought',
  must: 'must shall',
  will: 'will',
  possible: 'possible possibly potential potentially perhaps maybe',
  likely: 'likely probable probably presumably',
  unlikely: 'unlikely improbable',
  alleged: 'alleged allegedly purported purportedly supposed supposedly ostensibly so-called',
  reported: 'reported reportedly unconfirmed rumoured rumored',
  apparent: 'apparent apparently seem seems seemed seemingly appear appears appeared',
  suspected: 'suspected suspects presumed',
  proposed: 'proposed planned intended prospective draft provisional tentative',
  estimated: 'estimated estimate estimates projected',
  expected: 'expected expects anticipated',
  if: 'if unless whether ?',
  some: 'some several',
  many: 'many most',
  few: 'few',
  all: 'all every',
  only: 'only',
  former: 'former formerly ex',
});

/** What bounds or loosens a number; these words have other uses, so they count only just before one. */
export const bounds = classes({
  about: 'about around approximately roughly circa nearly almost some',
  'at least': 'least more over above exceeding',
  'at most': 'most less fewer under below up',
});

/** Verbs of saying by their stems: neutral ones are one class, each that judges the speaker stands by itself. */
export const attributions = classes({
  said: 'said say told tell stated according add',
  claimed: 'claim assert',
  alleged: 'alleg',
  denied: 'deny reject dismiss',
  confirmed: 'confirm verify',
  admitted: 'admit admitt acknowledg conced',
  warned: 'warn caution threaten',
  insisted: 'insist maintain',
  announced: 'announc declar',
  revealed: 'reveal disclos expos',
  argued: 'argu suggest hint imply',
  accused: 'accus blam',
  boasted: 'boast tout',
  believed: 'believ think thought',
});

export const months = classes({
  January: 'january jan',
  February: 'february feb',
  March: 'march mar',
  April: 'april apr',
  May: 'may',
  June: 'june jun',
  July: 'july jul',
  August: 'august aug',
  September: 'september sept sep',
  October: 'october oct',
  November: 'november nov',
  December: 'december dec',
});

/** Other words that place an event in time. */
export const times = classes({
  Monday: 'monday mon',
  Tuesday: 'tuesday tue',
  Wednesday: 'wednesday wed',
  Thursday: 'thursday thu',
  Friday: 'friday fri',
  Saturday: 'saturday sat',
  Sunday: 'sunday sun',
  today: 'today',
  tonight: 'tonight',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  last: 'last previous',
  next: 'next coming',
  ago: 'ago earlier',
  later: 'later',
});

/** By their stems. */
export const currencies = classes({
  USD: '$ usd dollar',
  EUR: '€ eur euro',
  GBP: '£ gbp sterling',
  JPY: '¥ jpy yen yuan cny',
  RUB: '₽ rub rubl roubl',
  UAH: '₴ uah hryvnia',
  INR: '₹ inr rupe',
});

/** By their stems. */
export const units = classes({
  '%': '% percent pc',
  point: 'point',
  km: 'km kilometer kilometr',
  m: 'm meter metr',
  mile: 'mil mi',
  nm: 'nm nautical',
  ft: 'ft foot feet',
  inch: 'inch in',
  mm: 'mm millimeter millimetr',
  cm: 'cm centimeter centimetr',
  kg: 'kg kilogram kilo',
  t: 't ton tonn',
  kt: 'kt kiloton kilotonn',
  mt: 'mt megaton',
  lb: 'lb pound',
  mph: 'mph',
  kmh: 'kmh kph',
  mach: 'mach',
  kw: 'kw kilowatt',
  mw: 'mw megawatt',
  hour: 'hour hr',
  minute: 'minut min',
  second: 'second sec',
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
});

/** What a list of stems has for a word: "denied", "denies" and "denying" are found as "deny". */
export function byStem(list: ReadonlyMap<string, string>, form: string): string | undefined {
  const stem = form.replace(/ie[sd]$/, 'y').replace(/(e?s|e?d|ing|e)$/, '');
  return list.get(form) ?? list.get(stem);
}

export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);

const spelled =
  'zero _ two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ordinals =
  '_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth';

/** Numbers in words. "One" is left out: as an article or pronoun it is far more often no number. */
export const numerals: ReadonlyMap<string, number> = new Map([
  ...spelled.split(' ').map((word, value): [string, number] => [word, value]),
  ...ordinals.split(' ').map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, number] => [word, (at + 2) * 10]),
  ['dozen', 12],
  ['dozens', 12],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['half', 0.5],
  ['both', 2],
]);

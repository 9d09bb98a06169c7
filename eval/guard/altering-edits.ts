/**
 * Edits that change what a sentence claims, made by general rules on any sentence. Each gives a new sentence, or null where
 * the sentence holds nothing of its kind.
 */
import * as cues from './cues.ts';
import type { Random } from './random.ts';

export type Edit = (sentence: string, random: Random, others: readonly string[]) => string | null;

const weekdayOrMonth = new RegExp(
  `^(${[...cues.weekdays, ...cues.months].join('|')}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\b`,
);

/** Replaces one of the pattern's finds, chosen by chance, by what `made` says; null where nothing changed. */
function swap(
  sentence: string,
  pattern: RegExp,
  random: Random,
  made: (found: RegExpExecArray) => string | undefined | null,
): string | null {
  const found = random.one([...sentence.matchAll(pattern)]);
  if (found === undefined) return null;
  const now = made(found);
  if (now === undefined || now === null) return null;
  const cased = /^[A-Z][a-z]/.test(found[0]) ? now.replace(/^[a-z]/, (c) => c.toUpperCase()) : now;
  const edited =
    sentence.slice(0, found.index) + cased + sentence.slice(found.index + found[0].length);
  return same(edited, sentence) ? null : edited.replace(/ {2,}/g, ' ').trim();
}

/** Apart from case, spaces and articles. */
function same(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the |(?<= )the /g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function words(list: readonly string[]): RegExp {
  const sorted = [...list].toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\w-])(?:${sorted.join('|')})(?![\\w-])`, 'gi');
}

function exchange(list: readonly string[]): Edit {
  const pattern = words(list);
  return (sentence, random) =>
    swap(sentence, pattern, random, ([word]) =>
      random.one(list.filter((other) => other.toLowerCase() !== word.toLowerCase())),
    );
}

function takeOut(list: readonly string[]): Edit {
  const pattern = words(list);
  return (sentence, random) => swap(sentence, pattern, random, () => '');
}

const be = /(?<=[a-z] )(is|are|was|were)(?= [a-z])/g;
const auxiliary =
  /(?<=[a-z] )(is|are|was|were|has|have|had|will|would|can|could|should|must|may|did|does|do)(?= [a-z])(?! (?:not|no|never)\b)/g;
const noun = /(?<=\b(?:the|a|an|this|their|its) )(?=[a-z]{4,})/g;
const figure = /(?<![\w.,$€£-])\d[\d,]*(?:\.\d+)?(?![\w.,-]*\d)(?=[ %])/g;
const name = /(?<=[a-z,] )[A-Z][a-z]{2,}(?:[ -][A-Z][a-z]+)*/g;
const designation = /\b[A-Z]{1,4}-?\d{1,3}[A-Z]?\b|\b[A-Z]{2,}-\d+\b/g;

/** Another digit in the place of one. */
const aDigit: Edit = (sentence, random) =>
  swap(sentence, /\d/g, random, ([digit]) => String((Number(digit) + 1 + random.below(9)) % 10));

const aNumber: Edit = (sentence, random) =>
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

const unit: Edit = (sentence, random) =>
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

const percent: Edit = (sentence, random) =>
  swap(sentence, /(?<=\d) ?(?:%|percent\b|per cent\b)(?! point)/g, random, () =>
    random.one([' percentage points', ' times', '', ' people', ' degrees']),
  );

const magnitude: Edit = (sentence, random) =>
  swap(sentence, words(cues.magnitudes), random, ([word]) =>
    random.one(['', ...cues.magnitudes.filter((other) => other !== word.toLowerCase())]),
  );

const magnitudeLetter: Edit = (sentence, random) =>
  swap(sentence, /(?<=[$€£]\d[\d.,]*)(?:k|m|bn|tn|b|mn)\b/g, random, ([letters]) =>
    random.one(['k', 'm', 'bn', 'tn'].filter((other) => other[0] !== letters[0])),
  );

const counted: Edit = (sentence, random) =>
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

const currencySign: Edit = (sentence, random) =>
  swap(sentence, /(?:\b(?:US|A|C|NZ|HK|AU|CA))?\$|[€£¥]/g, random, ([sign]) =>
    random.one(
      cues.currencySigns.filter((other) => other.replace('US$', '$') !== sign.replace('US$', '$')),
    ),
  );

const addedName: Edit = (sentence, random, others) =>
  swap(sentence, name, random, ([old]) => {
    if (weekdayOrMonth.test(old)) return null;
    const foreign = [...(random.one(others) ?? '').matchAll(name)]
      .map(([other]) => other)
      .filter((other) => !weekdayOrMonth.test(other));
    return random.one([...foreign, ...cues.inventedNames].filter((other) => other !== old));
  });

const openingName: Edit = (sentence, random) => {
  const [first] =
    /^[A-Z][a-z]+(?= (?:has|is|was|had|will|said|says|told|and)\b)/.exec(sentence) ?? [];
  if (
    first === undefined ||
    /^(?:It|He|She|They|There|This|That|What|Who|We|You|These|Those|Here|How|Why)$/.test(first)
  )
    return null;
  return (random.one(cues.inventedNames) ?? '') + sentence.slice(first.length);
};

const swappedNames: Edit = (sentence) => {
  const finds = [...sentence.matchAll(name)].filter(([found]) => !weekdayOrMonth.test(found));
  const one = finds[0];
  const other = finds.find(([found]) => found !== one?.[0]);
  if (one === undefined || other === undefined) return null;
  if (one[0].includes(other[0]) || other[0].includes(one[0])) return null;
  return (
    sentence.slice(0, one.index) +
    other[0] +
    sentence.slice(one.index + one[0].length, other.index) +
    one[0] +
    sentence.slice(other.index + other[0].length)
  );
};

const aDesignation: Edit = (sentence, random) =>
  swap(sentence, designation, random, ([old]) =>
    random.one([
      old.replace(/\d+/, (digits) => String(Number(digits) + 1 + random.below(30))),
      old.replace(/^[A-Z]/, (letter) => (letter === 'K' ? 'T' : 'K')),
      /[A-Z]$/.test(old) ? old.slice(0, -1) : `${old}A`,
    ]),
  );

const notAdded: Edit = (sentence, random) =>
  swap(sentence, auxiliary, random, ([verb]) =>
    random.one([
      `${verb} not`,
      `${verb} never`,
      `${verb} no longer`,
      `${verb} hardly`,
      `${verb} neither`,
    ]),
  );

const contracted: Edit = (sentence, random) =>
  swap(
    sentence,
    /(?<=[a-z] )(is|are|was|were|has|have|had|would|could|should|did|does|do)(?= [a-z])(?! not\b)/g,
    random,
    ([verb]) => random.one([`${verb}n't`, `${verb}n’t`]),
  );

const noForArticle: Edit = (sentence, random) =>
  swap(sentence, /(?<=[a-z] )(?:a|an|the|some|any)(?= [a-z])/g, random, () =>
    random.one(['no', 'not the', 'neither the', 'none of the', 'hardly any', 'without any']),
  );

const negatedVerb: Edit = (sentence, random) =>
  swap(sentence, /(?<=[a-z] )(?:will|would|has to|is to|must)(?= [a-z])/g, random, () =>
    random.one([
      'refused to',
      'failed to',
      'declined to',
      'was unable to',
      'denied having to',
      'is unwilling to',
      'was prevented from',
      'neglected to',
      'was barred to',
      'could not',
    ]),
  );

const notTakenOut: Edit = (sentence, random) =>
  swap(
    sentence,
    /\b(?:do not|does not|did not|not|never|no longer|no(?!\.? \d)|without)\b(?!\.) ?|n['’]t\b/gi,
    random,
    () => '',
  );

const bound: Edit = (sentence, random) =>
  swap(sentence, figure, random, ([digits]) =>
    isYear(digits) ? null : `${random.one(cues.numberBounds)} ${digits}`,
  );

function isYear(digits: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(digits) || Number(digits.replaceAll(',', '')) <= 31;
}

const year: Edit = (sentence, random) =>
  swap(sentence, /\b(?:1[89]|20)\d\d\b/g, random, ([old]) =>
    String(Number(old) + (random.one([-1, 1, 2, -10, 10, 100]) ?? 1)),
  );

const dayOfMonth: Edit = (sentence, random) =>
  swap(
    sentence,
    new RegExp(
      `(?<=\\b(?:${cues.months.join('|')}|Jan\\.|Feb\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) )\\d{1,2}\\b|\\b\\d{1,2}(?= (?:${cues.months.join('|')})\\b)`,
      'g',
    ),
    random,
    ([day]) => String(Number(day) === 12 ? 13 : Number(day) + (Number(day) > 27 ? -3 : 1)),
  );

const properMonth: Edit = (sentence, random) =>
  swap(
    sentence,
    new RegExp(`(?<=\\d |in |In |on |last |since )(?:${cues.months.join('|')})\\b`, 'g'),
    random,
    ([old]) => random.one(cues.months.filter((other) => other !== old)),
  );

const lastForNext: Edit = (sentence, random) =>
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

const spanOfTime: Edit = (sentence, random) =>
  swap(
    sentence,
    new RegExp(
      `(?<=\\b(?:last|next|this|past|one|two|three|\\d+) )(?:${cues.spans.join('|')})\\b`,
      'gi',
    ),
    random,
    ([old]) => random.one(cues.spans.filter((other) => other !== old.toLowerCase())),
  );

const saying: Edit = (sentence, random) =>
  swap(sentence, /(?<=[a-z”"’,] )(?:said|says|stated|told)\b(?! to)/g, random, () =>
    random.one(cues.reportingVerbs),
  );

const nounSpeaker: Edit = (sentence, random) =>
  swap(
    sentence,
    /\b(?:the|a|an|his|her|its) [a-z]+(?= (?:said|says|told|stated|claimed|announced|confirmed|denied|added|warned)\b)/gi,
    random,
    ([old]) => random.one(cues.speakers.filter((other) => !same(other, old))),
  );

const pronounSpeaker: Edit = (sentence, random) =>
  swap(
    sentence,
    /\b(?:he|she|they|it|we|I)(?= (?:said|says|told|stated|claimed|announced|confirmed|denied|added|warned|wrote)\b)/gi,
    random,
    ([old]) =>
      random.one(['he', 'she', 'they', ...cues.speakers].filter((other) => !same(other, old))),
  );

const speakerAfter: Edit = (sentence, random) =>
  swap(
    sentence,
    /(?<=(?:[”"’,] said|according to) )(?:the|a|an) [a-z]+(?=[.,;]?(?: |$))/gi,
    random,
    ([old]) => random.one(cues.speakers.filter((other) => !same(other, old))),
  );

const attributionDropped: Edit = (sentence) => {
  const dropped = sentence
    .replace(/,? (?:[Aa]ccording to|citing|as reported by) [^,.;]+(?=[.,;])/, '')
    .replace(/^According to [^,]+, /, '');
  if (dropped !== sentence && dropped.length > 15) return dropped;
  const end = sentence.replace(
    /,?(["”])?,? (?:[\w’'-]+ ){0,4}(?:said|says|told [\w ]+|added|stated|wrote)(?: [\w’'-]+){0,4}\.$/,
    '$1.',
  );
  if (end !== sentence && end.length > 15) return end;
  const start = sentence.replace(
    /^(?:[\w’'-]+ ){1,5}(?:said|says|told \w+|stated|claimed|announced|reported)(?: that)? (?=\w)/,
    '',
  );
  return start !== sentence && start.length > 15 ? start : null;
};

const opposite: Edit = (sentence, random) => {
  const all = new Map(
    cues.opposites.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]),
  );
  return swap(
    sentence,
    words([...all.keys()].filter((word) => !/^(?:for|left|may)$/.test(word))),
    random,
    ([word]) => all.get(word.toLowerCase()),
  );
};

const prefixedNot: Edit = (sentence, random) =>
  swap(
    sentence,
    /\b(?:confirmed|official|able|likely|successful|armed|lawful|authorised|authorized|reliable|known|expected|clear|safe|usual|willing|stable|legal|legitimate|possible|responsible|regular|direct|complete|consistent|accurate|sufficient|effective|secure|agree|approve|appear|connected|proven|verified|manned|fair|aware|popular|common|damaged|harmed)\b/g,
    random,
    ([word]) => {
      if (/^(?:legal|legitimate)/.test(word)) return `il${word}`;
      if (/^(?:possible)/.test(word)) return `im${word}`;
      if (/^(?:responsible|regular)/.test(word)) return `ir${word}`;
      if (/^(?:direct|complete|consistent|accurate|sufficient|effective|secure)/.test(word))
        return `in${word}`;
      if (/^(?:agree|approve|appear|connected)/.test(word)) return `dis${word}`;
      return `un${word}`;
    },
  );

/** By kind. The first group is what promise P2 names; "opposite" and "prefixed not" go beyond it. */
export const alteringEdits: Readonly<Record<string, readonly Edit[]>> = {
  number: [
    aDigit,
    aNumber,
    exchange(cues.numberWords),
    exchange(['dozens', 'scores', 'hundreds', 'thousands', 'tens']),
    exchange(cues.ordinalWords),
    (s, r) => swap(s, words(cues.numberWords), r, () => String(101 + r.below(800))),
  ],
  'rough number': [exchange(cues.roughNumbers)],
  unit: [unit, percent],
  magnitude: [magnitude, magnitudeLetter],
  'what is counted': [counted],
  currency: [
    currencySign,
    exchange(cues.currencyWords),
    takeOut(['US dollars', 'dollars', 'euros']),
  ],
  'negation added': [notAdded, contracted, noForArticle, negatedVerb],
  'negation removed': [notTakenOut],
  'hedge added': [
    (s, r) => swap(s, auxiliary, r, ([verb]) => `${verb} ${r.one(cues.hedgingAdverbs)}`),
    (s, r) => swap(s, noun, r, () => `${r.one(cues.hedgingAdjectives)} `),
    (s, r) => swap(s, be, r, () => r.one(cues.hedgedBe)),
    (s, r) => `${r.one(cues.openers)} ${s}`,
    (s, r) => swap(s, /(?<=[a-z] )(?=[a-z]{3,}ed\b)/g, r, () => `${r.one(cues.hedgingAdverbs)} `),
  ],
  'hedge removed': [
    takeOut(cues.hedgingAdverbs),
    takeOut(cues.hedgingAdjectives),
    takeOut(['may', 'might', 'could', 'would', 'should']),
  ],
  modal: [exchange(['may', 'must', 'would', 'should', 'will', 'can'])],
  bound: [
    bound,
    (s, r) =>
      swap(
        s,
        /\b(?:about|around|at least|up to|as many as|nearly|almost|roughly|more than|less than|over|some|only|approximately|an estimated)(?= \d)/gi,
        r,
        ([old]) =>
          r.one([
            '',
            ...cues.numberBounds.filter((other) => !same(other, old) && !isSameBound(other, old)),
          ]),
      ),
  ],
  name: [addedName, openingName],
  'names swapped': [swappedNames],
  designation: [aDesignation],
  date: [
    exchange(cues.weekdays),
    properMonth,
    year,
    dayOfMonth,
    exchange(['yesterday', 'today', 'tomorrow']),
    lastForNext,
    spanOfTime,
    exchange(cues.dayParts),
  ],
  'verb of saying': [saying, exchange(cues.reportingVerbs)],
  speaker: [nounSpeaker, pronounSpeaker, speakerAfter],
  'attribution dropped': [attributionDropped],
  opposite: [opposite],
  'prefixed not': [prefixedNot],
};

/** These bound a figure alike, so an exchange of one for the other is no change. */
function isSameBound(one: string, other: string): boolean {
  const alike = [
    ['about', 'around', 'some', 'roughly', 'approximately'],
    ['nearly', 'almost', 'close to', 'just under'],
    ['up to', 'as many as', 'no more than', 'at most', 'a maximum of'],
    ['at least', 'no fewer than', 'a minimum of'],
    ['more than', 'over', 'just over', 'well over', 'upwards of', 'in excess of', 'at least'],
    ['less than', 'fewer than', 'under'],
    ['only', 'just', 'as few as', 'barely'],
  ];
  return alike.some(
    (group) => group.includes(one.toLowerCase()) && group.includes(other.toLowerCase()),
  );
}

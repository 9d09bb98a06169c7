/** All that the tables know about one word, looked up once for each way of writing it. */
import { doubtfulMonths, months, times } from './calendar-words.ts';
import { bounds, hedges, negations, notAdverbs } from './certainty-words.ts';
import { currencies, magnitudes, numerals, ordinals, roughCounts, units } from './measure-words.ts';
import { polesOfWord } from './opposites.ts';
import { functionWords, longForms } from './plain-words.ts';
import { sayings } from './saying-words.ts';
import { foldSpelling } from './spelling.ts';
import { byStem, stemOf } from './word-classes.ts';

export interface WordFacts {
  /** Lower case, without possessive and points. */
  form: string;
  /** One form for all spellings of the word: what names are compared by. */
  key: string;
  stem: string;
  isFunction: boolean;
  hasDigit: boolean;
  hasCapital: boolean;
  /** Two capitals or more and no small letter, as in "WHO". */
  isAllCapitals: boolean;
  negation: string | undefined;
  hedge: string | undefined;
  adverb: string | undefined;
  bound: string | undefined;
  month: string | undefined;
  isDoubtfulMonth: boolean;
  time: string | undefined;
  unit: string | undefined;
  currency: string | undefined;
  saying: string | undefined;
  numeral: number | undefined;
  ordinal: number | undefined;
  magnitude: number | undefined;
  roughCount: string | undefined;
  poles: readonly number[];
}

const mostKnown = 20_000;
/** No word of a language is longer; what is, is compared as it stands, since patterns on it could take long. */
const longestWord = 60;
const known = new Map<string, WordFacts>();

/** The facts of a word as it is written in plain typography. */
export function factsOf(raw: string): WordFacts {
  const found = known.get(raw);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const facts = lookUp(raw);
  known.set(raw, facts);
  return facts;
}

function lookUp(raw: string): WordFacts {
  const form = raw
    .toLowerCase()
    .replace(/'(?:s|re|ve|d|m)?$/, '')
    .replaceAll(/\.(?=\D|$)/g, '')
    .replaceAll(/(?<=.)-(?=.)/g, '')
    .replaceAll('ß', 'ss');
  const isWord = raw.length <= longestWord;
  const key = isWord ? foldSpelling(longForms.get(form) ?? withoutMarks(form)) : form;
  const stem = isWord ? stemOf(key) : form;
  return {
    form,
    key,
    stem,
    isFunction: functionWords.has(form),
    hasDigit: /\p{N}/u.test(raw),
    hasCapital: /^\p{Lu}|-\p{Lu}/u.test(raw),
    isAllCapitals: /^\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(raw),
    negation: negations.get(form),
    hedge: hedges.get(form),
    adverb: adverb(form, stem),
    bound: bounds.get(form),
    month: months.get(form),
    isDoubtfulMonth: doubtfulMonths.has(form),
    time: times.get(form),
    unit: units.get(form) ?? units.get(key),
    // A sign that the table lacks is a currency of its own.
    currency: currencies.get(form) ?? currencies.get(key) ?? /^\p{Sc}$/u.exec(form)?.[0],
    saying: functionWords.has(form) ? undefined : byStem(sayings, form, key, stem),
    numeral: numerals.get(form),
    ordinal: ordinals.get(form),
    magnitude: magnitudes.get(form),
    roughCount: roughCounts.has(form) ? form : undefined,
    poles: polesOfWord(key, stem),
  };
}

const latinMark = /(?<=\p{sc=Latin}\p{M}*)\p{M}+/gu;
const barred: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' };

/** Newsrooms write "Jurić" and "Juric"; in other scripts a mark makes another letter. */
function withoutMarks(form: string): string {
  if (/^\p{ASCII}*$/u.test(form)) return form;
  const bare = form.normalize('NFD').replace(latinMark, '').normalize('NFC');
  return bare.replace(/[łøđı]/g, (letter) => barred[letter] ?? letter);
}

/** Adverbs of manner and degree qualify a claim, whichever they are: "deliberately", "largely", "reportedly". */
function adverb(form: string, stem: string): string | undefined {
  return form.length > 4 && form.endsWith('ly') && !notAdverbs.has(form) ? stem : undefined;
}

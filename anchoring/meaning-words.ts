/** A text as the words that the guard reads: contractions taken apart, fixed phrases put together. */
import { phrases } from './plain-words.ts';
import { factsOf, type WordFacts } from './word-facts.ts';

/** One word, or several that are one thing. Offsets are into the plain text. */
type Unjoined = Omit<MeaningWord, 'opensClause'>;

export interface MeaningWord {
  facts: WordFacts;
  start: number;
  end: number;
  /** Whether punctuation parts it from the word before. */
  opensClause: boolean;
}

/**
 * In order of trial: digits in groups of three; a dollar sign with its country; a script without spaces; words with inner
 * apostrophes, points between single letters, and points or commas between digits, after a prefix with its hyphen
 * ("co-operate"), and units such as "km/h"; then the signs that carry meaning by themselves.
 */
const wordPattern =
  /(?:(?<![\p{L}\p{N}.,]|\p{L}-)|(?<=(?<!\p{L})(?:rm|rs|usd|eur)))\d{1,3}(?:[ ']\d{3})+(?:\.\d+)?(?:(?:st|nd|rd|th|s)(?!\p{L}))?(?!\p{N}|[.,']\d)|(?<![\p{L}\p{N}])(?:us|a|au|c|ca|nz|hk|s|r|nt)\$|(?<![\p{L}\p{N}])(?:rm|rs|usd|eur)(?=\d)|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:(?<![\p{L}\p{N}-])(?:co|re|non|un|de|pre|anti|semi|multi|counter|sub|inter)-(?=\p{L}{3}))?(?:\p{L}\.(?=\p{L}\.?(?!\p{L})))*[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|'(?=\p{L})|\.(?='s(?!\p{L}))|[.,](?<=\p{N}.)(?=\p{N})|\/(?<=m.|mi.)(?=(?:h|hr|s)(?!\p{L})))*|\p{Sc}|[%‰?°]|[~≈<>≤≥±≪≫×](?= ?[\p{N}\p{Sc}])|\+(?=[\p{N}\p{Sc}])|(?<=\p{N})\+|(?<![^\s(])-(?=[\p{N}\p{Sc}])/giu;

/** The words of a text that is in plain typography already. */
export function readWords(plain: string): MeaningWord[] {
  const words: Unjoined[] = [];
  wordPattern.lastIndex = 0;
  for (let found = wordPattern.exec(plain); found !== null; found = wordPattern.exec(plain)) {
    const [raw] = found;
    const end = found.index + raw.length;
    const parts = raw.includes("'") ? takenApart(raw) : null;
    if (parts === null) words.push({ facts: factsOf(raw), start: found.index, end });
    else for (const part of parts) words.push({ facts: factsOf(part), start: found.index, end });
  }
  return joinPhrases(words, plain).map((word, at, joined) => ({
    ...word,
    opensClause: isBoundary(
      plain.slice(joined[at - 1]?.end ?? 0, word.start),
      joined[at - 1]?.facts.form ?? '',
    ),
  }));
}

/** Whether what stands between two words ends a clause. A full stop after a title, such as "Gen.", ends nothing. */
export function isBoundary(gap: string, before: string): boolean {
  if (/[,;:"!?()]| -/.test(gap)) return true;
  return gap.includes('.') && before.length > 4;
}

const wholeContractions: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
]);

/** "isn't" holds two words that count, "is" and "not"; null where a word with an apostrophe is one. */
function takenApart(raw: string): readonly string[] | null {
  const form = raw.toLowerCase();
  if (form.endsWith("n't")) return wholeContractions.get(form) ?? [raw.slice(0, -3), 'not'];
  return form.endsWith("'ll") ? [raw.slice(0, -3), 'will'] : null;
}

/** Puts "per cent" and its like together, and takes "cannot" apart. */
function joinPhrases(words: readonly Unjoined[], plain: string): Unjoined[] {
  const joined: Unjoined[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const { form } = word.facts;
    if (form === 'cannot') {
      joined.push({ ...word, facts: factsOf('can') }, { ...word, facts: factsOf('not') });
      continue;
    }
    const digits = words[at + 1];
    if (digits !== undefined && isDesignation(plain, word, digits)) {
      const raw = plain.slice(word.start, word.end) + plain.slice(digits.start, digits.end);
      joined.push({ facts: factsOf(raw), start: word.start, end: digits.end });
      at += 1;
      continue;
    }
    const length = phraseLength(words, at);
    const last = words[at + length - 1];
    if (length > 1 && last !== undefined) {
      const raw = plain.slice(word.start, last.end).replace(/[ -]+/g, ' ');
      joined.push({ facts: factsOf(raw), start: word.start, end: last.end });
      at += length - 1;
    } else if ((form !== 'no' && form !== 'number') || !isNumberSign(plain, word, words[at + 1]))
      joined.push(word);
  }
  return joined;
}

const notInDesignations: ReadonlySet<string> = new Set(
  'mid pre top non sub post anti age big day art act vs no in on of to by at up so as or and the per top old new odd'.split(
    ' ',
  ),
);

/** "T-72" is "T72" by another hand. By the length of the letters, since capitals tell nothing in a headline. */
function isDesignation(plain: string, word: Unjoined, next: Unjoined): boolean {
  const { form, hasDigit, month, currency, unit, numeral, time } = word.facts;
  if (form.length > 3 || hasDigit || !/^\p{L}+$/u.test(form)) return false;
  if (plain[word.end] !== '-' || next.start !== word.end + 1) return false;
  if (
    (month ?? currency ?? (form.length > 1 ? unit : undefined) ?? time ?? numeral) !== undefined
  ) {
    return false;
  }
  return /^\d/.test(next.facts.form) && !notInDesignations.has(form);
}

function phraseLength(words: readonly Unjoined[], at: number): number {
  let longest = 1;
  for (const phrase of phrases.get(words[at]?.facts.form ?? '') ?? []) {
    const fits = phrase.every((form, ahead) => words[at + ahead]?.facts.form === form);
    if (fits && phrase.length > longest) longest = phrase.length;
  }
  return longest;
}

/** "No. 10" and "number 10" say no more than the figure, least of all a denial. */
function isNumberSign(plain: string, word: Unjoined, next: Unjoined | undefined): boolean {
  if (next === undefined) return false;
  const gap = plain.slice(word.end, next.start).trim();
  if (next.facts.hasDigit) return gap === '' || gap === '.';
  return gap === (word.facts.form === 'no' ? '.' : '') && next.facts.numeral !== undefined;
}

/** The words, numbers and sentences of a text, cut by the platform's own rules and not by those of the code under test. */
import type { Random } from './random.ts';

/** UTF-16 offsets, `end` exclusive. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

const wordCutter = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentenceCutter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The words, of any script. */
export function wordsIn(text: string): Piece[] {
  return Array.from(wordCutter.segment(text))
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment, index }) => ({ text: segment, start: index, end: index + segment.length }));
}

/** The sentences, without the white space around them. */
export function sentencesIn(text: string): Piece[] {
  return Array.from(sentenceCutter.segment(text)).flatMap(({ segment, index }) => {
    const words = segment.trim();
    if (words === '') return [];
    const start = index + segment.indexOf(words);
    return [{ text: words, start, end: start + words.length }];
  });
}

/** The numbers written in digits. */
export function numbersOf(text: string): Piece[] {
  return Array.from(text.matchAll(/\d+(?:[.,]\d+)*/g), (found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** Another number of the same form: two digits change places, one digit changes, or all do. */
export function otherNumber(number: string, random: Random): string {
  const digits = Array.from(number);
  const places = digits.flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  const manner = random.share();
  const [one = 0, other = 0] = random.shuffle(places);
  if (manner < 0.3 && digits[one] !== digits[other]) {
    return digits
      .with(one, digits[other] ?? '')
      .with(other, digits[one] ?? '')
      .join('');
  }
  const changed = manner < 0.7 ? [one] : places;
  return digits
    .map((digit, at) =>
      changed.includes(at) ? String((Number(digit) + 1 + random.below(9)) % 10) : digit,
    )
    .join('');
}

/** Lower-case words of the page of three letters or more, each as often as it stands there. */
export function vocabularyOf(blocks: readonly string[]): string[] {
  return blocks
    .flatMap((block) => wordsIn(block))
    .map(({ text }) => text)
    .filter((word) => /^\p{Ll}{3,}$|^\p{Lo}+$/u.test(word));
}

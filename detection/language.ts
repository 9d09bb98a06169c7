/**
 * Whether the English rules may judge a text. Others get figures, dates and quotations only. Words decide wherever there
 * are enough of them: pages declare the language of their template.
 */

const COMMON = new Set(
  'the of and to in a is that for on was with as by at it from be said are has have had were an you they this not but their his her will would which what who more when about there'.split(
    ' ',
  ),
);
const LONGEST_COMMON = 5;
/** English prose has every fourth word from that list; a foreign text hardly one in twenty. */
const SHARE = 0.1;
const SAMPLE = 400;
/** Below this a share means nothing: headlines are believed to be English. */
const FEWEST = 25;
/** A declaration is overruled by this many words only: a list of names has few common words, too. */
const FEWEST_TO_OVERRULE = 60;
/** Characters of a block that are looked at, and that a block needs to be looked at at all. */
const BLOCK_SAMPLE = 600;
const SHORTEST_BLOCK = 60;
/** Cheap to look for, and absent from nearly every text. */
const BEYOND_LATIN = /[\u0370-\u1fff\u2c00-\ud7ff]/;
/** Letters of other scripts than the Latin. */
const FOREIGN_LETTER = /(?!\p{Script=Latin})\p{L}/gu;
const LETTER = /\p{L}/gu;

/** By the declared language where there is one ("en", "en-GB"), else by the commonest words of the first hundreds. */
export function isEnglish(declared: string | undefined, text: string): boolean {
  if (declared !== undefined && declared !== '') {
    const saysEnglish = /^en\b/i.test(declared.replace('_', '-'));
    return saysEnglish && !isForeign(text, FEWEST_TO_OVERRULE);
  }
  return !isForeign(text, FEWEST);
}

/** Whether a block of an English article is in another language: a statement given in the original, a foreign notice. */
export function isForeignBlock(text: string): boolean {
  return text.length > SHORTEST_BLOCK && isForeign(text.slice(0, BLOCK_SAMPLE), FEWEST);
}

function isForeign(text: string, fewest: number): boolean {
  const sample = text.slice(0, SAMPLE * 12);
  if (BEYOND_LATIN.test(sample)) {
    const letters = sample.match(LETTER)?.length ?? 0;
    // A name in its own script is no foreign text; more letters of it than Latin ones are.
    if ((sample.match(FOREIGN_LETTER)?.length ?? 0) * 2 > letters) return true;
  }
  const words = countWords(sample, () => true);
  if (words < fewest) return false;
  const needed = Math.ceil(words * SHARE);
  return countWords(sample, isCommon, needed) < needed;
}

function isCommon(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST_COMMON && COMMON.has(text.slice(start, end).toLowerCase());
}

/** How many of the first words are such, up to `enough`. No list of the words is made, and English is told by its first few. */
function countWords(
  text: string,
  isSuch: (text: string, start: number, end: number) => boolean,
  enough = SAMPLE,
): number {
  let words = 0;
  let found = 0;
  let start = -1;
  for (let at = 0; at <= text.length && words < SAMPLE && found < enough; at += 1) {
    if (at < text.length && isOfWord(text, at)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      words += 1;
      if (isSuch(text, start, at)) found += 1;
      start = -1;
    }
  }
  return found;
}

function isOfWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || code === 39;
  if (code === 0x2019) return true;
  // The second half of a letter beyond the basic plane is as much of a letter as the first.
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  const whole = text.codePointAt(isSecondHalf ? at - 1 : at) ?? code;
  return /\p{L}/u.test(String.fromCodePoint(whole));
}

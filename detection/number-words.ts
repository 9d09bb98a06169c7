/** Reads numbers: digits with separators, and numbers in words ("two hundred forty-six"). */

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth ' +
  'fourteenth fifteenth'
).split(' ');

const SMALL = new Map<string, number>([
  ...ONES.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

/** Powers of ten by the words and short forms of the English-language press. */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** Alternatives of a pattern for one word of a number. */
export const NUMBER_WORD = [...SMALL.keys(), 'hundred', 'thousand', 'million', 'billion', 'dozen']
  .toSorted((one, other) => other.length - one.length)
  .join('|');

export const ORDINAL_WORD = ORDINALS.join('|');

/** The value of "1,234.5"; null where it is not a number. */
export function readDigits(text: string): number | null {
  const value = Number(text.replaceAll(',', ''));
  return text === '' || Number.isNaN(value) ? null : value;
}

/** The value of a number in words; null where the words are none. */
export function readWords(text: string): number | null {
  let total = 0;
  let group = 0;
  let words = 0;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    const small = SMALL.get(word);
    const magnitude = word.length > 2 ? MAGNITUDES[word] : undefined;
    if (small !== undefined) group += small;
    else if (word === 'hundred') group = Math.max(group, 1) * 100;
    else if (word === 'dozen') group = Math.max(group, 1) * 12;
    else if (magnitude !== undefined) {
      total += Math.max(group, 1) * magnitude;
      group = 0;
    } else if (word === 'and' || word === 'a') continue;
    else return null;
    words += 1;
  }
  return words === 0 ? null : total + group;
}

/** The value of "third" or "21st"; null where it is no ordinal. */
export function readOrdinal(text: string): number | null {
  const index = ORDINALS.indexOf(text.toLowerCase());
  if (index >= 0) return index + 1;
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

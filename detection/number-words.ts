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

/** Powers of ten by the words and short forms of the press: English, South Asian, and of a few neighbours whose figures are read. */
export const MAGNITUDES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  millions: 1e6,
  millionen: 1e6,
  millones: 1e6,
  milioni: 1e6,
  miljoen: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  milliarden: 1e9,
  milliards: 1e9,
  miliardi: 1e9,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

/** Words that multiply what stands before them within a group of three digits. */
const FACTORS: Readonly<Record<string, number>> = { dozen: 12, score: 20, hundred: 100 };

/** Alternatives of a pattern for one word of a number. */
export const NUMBER_WORD = [
  ...SMALL.keys(),
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
  'dozen',
]
  .toSorted((one, other) => other.length - one.length)
  .join('|');

export const ORDINAL_WORD = ORDINALS.join('|');

/** The value of "1,234.5" or "1 234.5", or of "12,5" with a decimal comma; null where it is not a number. */
export function readDigits(text: string): number | null {
  if (/^\d{1,4},\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  const value = Number(text.replaceAll(/[,\s]/g, ''));
  return text === '' || Number.isNaN(value) ? null : value;
}

const WORD = new RegExp(`(?:[\\s-]?(?:and\\s)?)(${NUMBER_WORD})\\b`, 'iy');

/** A number in words that starts at `at`, as far as it makes sense: of "two and three ships" the "two". */
export function readSpelled(text: string, at: number): { end: number; value: number } | null {
  let total = 0;
  let group = 0;
  let last = '';
  let end = at;
  WORD.lastIndex = at;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const lead = match[0].slice(0, match[0].length - (match[1]?.length ?? 0));
    const word = match[1]?.toLowerCase() ?? '';
    if (end === at ? lead !== '' : lead === '' || !mayFollow(last, word, /and/i.test(lead))) break;
    const factor = FACTORS[word];
    const magnitude = factor === undefined ? MAGNITUDES[word] : undefined;
    if (factor !== undefined) group = Math.max(group, 1) * factor;
    else if (magnitude !== undefined) {
      total += Math.max(group, 1) * magnitude;
      group = 0;
    } else group += SMALL.get(word) ?? 0;
    last = word;
    end = match.index + match[0].length;
    WORD.lastIndex = end;
  }
  return end === at ? null : { end, value: total + group };
}

/** Whether a word goes on with the number: ones behind tens, anything smaller behind "hundred", magnitudes behind anything. */
function mayFollow(last: string, word: string, hasAnd: boolean): boolean {
  const isMultiplier = FACTORS[word] !== undefined || MAGNITUDES[word] !== undefined;
  const wasMultiplier = FACTORS[last] !== undefined || MAGNITUDES[last] !== undefined;
  if (isMultiplier) return !hasAnd && last !== word && !(last in FACTORS && word === 'dozen');
  if (last === 'dozen') return false;
  if (wasMultiplier) return true;
  const [before, after] = [SMALL.get(last) ?? 0, SMALL.get(word) ?? 0];
  return !hasAnd && before >= 20 && after >= 1 && after < 10;
}

/** The value of a number in words; null where the words are none, or more than one number. */
export function readWords(text: string): number | null {
  const words = text.trim().replace(/^an?\s/i, '');
  const read = readSpelled(words, 0);
  return read === null || read.end !== words.length ? null : read.value;
}

/** The value of "third" or "21st"; null where it is no ordinal. */
export function readOrdinal(text: string): number | null {
  const index = ORDINALS.indexOf(text.toLowerCase());
  if (index >= 0) return index + 1;
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

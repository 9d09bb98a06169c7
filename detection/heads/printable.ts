/** Numbers as printable characters: they pass through JSON and JavaScript unescaped, and gzip keeps them near their entropy. */

/** Weights are whole steps from -45 to 45, one character each: `#` to `~` without the backslash. */
export const STEPS = 45;
const FIRST = 35;
const BACKSLASH = 92;

export function charOf(value: number): string {
  const code = FIRST + value;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

function valueOf(code: number): number {
  return code > BACKSLASH ? code - FIRST - 1 : code - FIRST;
}

/** One character a number, each a step from -45 to 45. */
export function unpackSteps(text: string): Int8Array {
  const steps = new Int8Array(text.length);
  for (let at = 0; at < text.length; at += 1) steps[at] = valueOf(text.charCodeAt(at)) - STEPS;
  return steps;
}

export function packSteps(steps: Iterable<number>): string {
  return Array.from(steps, (step) => charOf(step + STEPS)).join('');
}

/** Digits of an ascending number: below this the last one, above it one more follows. */
const BASE = 45;

/** Ascending whole numbers, each by its distance from the one before. */
export function packAscending(numbers: readonly number[]): string {
  let before = 0;
  return numbers
    .map((number) => {
      let rest = number - before;
      before = number;
      let text = '';
      for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += charOf(BASE + (rest % BASE));
      return text + charOf(rest);
    })
    .join('');
}

export function unpackAscending(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let place = 1;
  for (let at = 0; at < text.length; at += 1) {
    const digit = valueOf(text.charCodeAt(at));
    number += (digit % BASE) * place;
    place *= BASE;
    if (digit >= BASE) continue;
    numbers.push(number);
    place = 1;
  }
  return numbers;
}

/** `A` for nothing shared with the word before, `B` for one letter, and so on. */
const NOTHING_SHARED = 65;

/** Sorted lower-case words, each without what it shares with the one before. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared += 1;
      before = word;
      return String.fromCharCode(NOTHING_SHARED + shared) + word.slice(shared);
    })
    .join('');
}

export function unpackWords(text: string): string[] {
  const words: string[] = [];
  // Letters in place, not slices joined: joined ones would be flattened one by one when they are first looked up.
  const letters: number[] = [];
  for (let at = 0; at < text.length;) {
    letters.length = text.charCodeAt(at) - NOTHING_SHARED;
    for (at += 1; at < text.length && !isUpper(text.charCodeAt(at)); at += 1) {
      letters.push(text.charCodeAt(at));
    }
    words.push(String.fromCharCode(...letters));
  }
  return words;
}

function isUpper(code: number): boolean {
  return code >= NOTHING_SHARED && code < NOTHING_SHARED + 26;
}

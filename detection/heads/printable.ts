/** Numbers as printable characters: they pass through JSON and JavaScript unescaped, and gzip keeps them near their entropy. */
import { hashOn, SEED_WORD, settle } from './names.ts';

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
  return unpackSideBySide([text]);
}

/** Columns of equal length, the first of each, then the second of each and so on. */
export function unpackSideBySide(columns: readonly string[]): Int8Array {
  const width = columns.length;
  const steps = new Int8Array((columns[0]?.length ?? 0) * width);
  for (let column = 0; column < width; column += 1) {
    const text = columns[column] ?? '';
    for (let row = 0; row < text.length; row += 1) {
      steps[row * width + column] = valueOf(text.charCodeAt(row)) - STEPS;
    }
  }
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

/** The words' whole names: nobody asks for the words themselves, and making them took most of the time of unpacking. */
export function unpackWordNames(text: string): Uint32Array {
  const names = new Uint32Array(text.length);
  let count = 0;
  // The hash of each beginning of the word before, so that what two words share is hashed once.
  const hashes = new Int32Array(text.length + 1).fill(SEED_WORD, 0, 1);
  let length = 0;
  let hash = SEED_WORD;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= NOTHING_SHARED && code < NOTHING_SHARED + 26) {
      if (at > 0) names[count++] = settle(hash);
      length = code - NOTHING_SHARED;
      hash = hashes[length] ?? 0;
    } else {
      length += 1;
      hash = hashOn(hash, code);
      hashes[length] = hash;
    }
  }
  if (text !== '') names[count++] = settle(hash);
  return names.slice(0, count);
}

/** How one word of a sentence is exchanged for another, whatever kind of word it is. */
import type { Random } from './random.ts';

/** Gives a new sentence, or null where the sentence holds nothing of its kind. */
export type Edit = (sentence: string, random: Random, others: readonly string[]) => string | null;

/** Replaces one of the pattern's finds, chosen by chance, by what `made` says; null where nothing changed. */
export function swap(
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
export function same(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the |(?<= )the /g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

export function words(list: readonly string[]): RegExp {
  const sorted = [...list].toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\w-])(?:${sorted.join('|')})(?![\\w-])`, 'gi');
}

export function exchange(list: readonly string[]): Edit {
  const pattern = words(list);
  return (sentence, random) =>
    swap(sentence, pattern, random, ([word]) =>
      random.one(list.filter((other) => other.toLowerCase() !== word.toLowerCase())),
    );
}

export function takeOut(list: readonly string[]): Edit {
  const pattern = words(list);
  return (sentence, random) => swap(sentence, pattern, random, () => '');
}

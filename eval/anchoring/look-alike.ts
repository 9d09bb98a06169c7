/** Sentences in the same frame as a claim with other names and numbers: what reports about several events are full of. */
import { numbersOf, otherNumber, wordsIn, type Piece } from './pieces.ts';
import type { Random } from './random.ts';

const inventedNames =
  'Varland Korvia Brenholm Alsund Mirovar Quellin Dorvane Hastrey Verrin Castell Holt Ostrin Quist Marrow'.split(
    ' ',
  );

/** Fewer changed names and numbers than this, and it would be the claim itself with a small edit. */
const fewestChanges = 2;

/** The look-alike of a sentence; null where it has too few names and numbers to be about something else. */
export function lookAlikeOf(sentence: string, random: Random): string | null {
  const numbers = numbersOf(sentence);
  const names = namesIn(sentence).filter(
    (name) => !numbers.some(({ start, end }) => start < name.end && name.start < end),
  );
  if (numbers.length + names.length < fewestChanges) return null;
  const chosen = new Map<string, string>();
  const free = random.shuffle(inventedNames.filter((name) => !sentence.includes(name)));
  let made = sentence;
  const changes = [...numbers, ...names].toSorted((one, other) => other.start - one.start);
  for (const { text, start, end } of changes) {
    const other = chosen.get(text) ?? (/\d/.test(text) ? otherNumber(text, random) : free.pop());
    chosen.set(text, other ?? 'Varland');
    made = made.slice(0, start) + (other ?? 'Varland') + made.slice(end);
  }
  return made;
}

/** Capitalised words inside the sentence; its first word is capital for another reason. */
function namesIn(sentence: string): Piece[] {
  return wordsIn(sentence)
    .slice(1)
    .filter(({ text }) => /^\p{Lu}\p{L}+$/u.test(text));
}

/** What stands on both sides of a word within its clause: who, and whom. */
import type { MeaningWord } from './meaning-words.ts';
import type { WordFacts } from './word-facts.ts';

const joints: ReadonlySet<string> = new Set(
  'and or but nor while when after before because although though as that which who whom whose where if than of'.split(
    ' ',
  ),
);

/** So many content words on each side of a verb may say who and whom. */
const nearest = 3;

interface Sides {
  left: WordFacts[];
  right: WordFacts[];
}

/** Whether a clause, an item of a list or a noun phrase ends at this word. */
export function isJoint(word: MeaningWord | undefined): boolean {
  return word !== undefined && joints.has(word.facts.form);
}

/** Words that name things or deeds, rather than times, measures or manners. */
export function isPlainContent(facts: WordFacts): boolean {
  const { time, month, hedge, adverb, negation, unit, currency, magnitude } = facts;
  const other = time ?? month ?? hedge ?? adverb ?? negation ?? unit ?? currency ?? magnitude;
  return !facts.isFunction && other === undefined;
}

/** "the coast guard rescued the crew" and "the crew rescued the coast guard": one verb with its sides exchanged. */
export function exchangedReasons(
  before: readonly MeaningWord[],
  after: readonly MeaningWord[],
): string[] {
  const theirs = sidesIn(after);
  for (const [stem, sides] of sidesIn(before)) {
    const others = theirs.get(stem) ?? [];
    for (const { left, right } of sides) {
      if (others.some((other) => shared(left, other.left) && shared(right, other.right))) continue;
      for (const other of others) {
        const one = shared(left, other.right);
        const two = shared(right, other.left);
        if (one === undefined || two === undefined || one.stem === two.stem) continue;
        if (has(other.left, one) || has(other.right, two)) continue;
        return [`Who did it to whom changed: “${one.form}” and “${two.form}” changed places.`];
      }
    }
  }
  return [];
}

/** By the stem of the word in the middle, which may be a deed: names and neutral verbs of saying are none. */
function sidesIn(words: readonly MeaningWord[]): Map<string, Sides[]> {
  const found = new Map<string, Sides[]>();
  for (const [at, { facts }] of words.entries()) {
    const isDeed = isPlainContent(facts) && !facts.hasCapital && !facts.hasDigit;
    if (!isDeed || facts.saying === 'said') continue;
    const left = sideOf(words, at, -1);
    const right = sideOf(words, at, 1);
    if (left.length === 0 || right.length === 0) continue;
    const sides = found.get(facts.stem);
    if (sides === undefined) found.set(facts.stem, [{ left, right }]);
    else sides.push({ left, right });
  }
  return found;
}

function sideOf(words: readonly MeaningWord[], from: number, step: 1 | -1): WordFacts[] {
  const found: WordFacts[] = [];
  for (let at = from + step; found.length < nearest; at += step) {
    const word = words[at];
    const border = words[step === 1 ? at : at + 1];
    if (word === undefined || (border?.opensClause ?? false) || isJoint(word)) break;
    if (isPlainContent(word.facts) && !word.facts.hasDigit) found.push(word.facts);
  }
  return found;
}

function has(list: readonly WordFacts[], { stem }: WordFacts): boolean {
  return list.some((each) => each.stem === stem);
}

function shared(one: readonly WordFacts[], other: readonly WordFacts[]): WordFacts | undefined {
  return one.find((each) => has(other, each));
}

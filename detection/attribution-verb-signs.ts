/** What the words around a verb tell of it: passive or active, verb or noun, in a relative clause, behind what was said. */
import { isAuxiliary, isBe, isDeterminer, isPastVerb, type Word } from './attribution-words.ts';
import type { VerbForm } from './lexicon/inflect.ts';

const BESIDE_AUXILIARY = /^(?:not|also|never|now|still|so|first|once|often|being)$/;

/** "was widely expected": a form of "be" stands before, with nothing but adverbs between. */
export function isPassiveAt(words: readonly Word[], at: number): boolean {
  for (let here = at - 1; here >= 0 && here >= at - 3; here -= 1) {
    if (words[here + 1]?.isCut) return false;
    const word = words[here]?.word ?? '';
    if (isBe(word)) return true;
    if (!word.endsWith('ly') && !BESIDE_AUXILIARY.test(word)) return false;
  }
  return false;
}

const HAVE = /^(?:has|have|had|having|hasn't|haven't|hadn't|[a-z]{1,6}'(?:ve|d|s))$/;

/** "had never known": a form of "have" stands before. */
export function isPerfectAt(words: readonly Word[], at: number): boolean {
  for (let here = at - 1; here >= 0 && here >= at - 4; here -= 1) {
    if (words[here + 1]?.isCut) return false;
    if (HAVE.test(words[here]?.word ?? '')) return true;
  }
  return false;
}

const RELATIVE = /^(?:who|which|that)$/;

/** "who later said": the sentence itself may give another stance. */
export function isRelativeAt(words: readonly Word[], at: number): boolean {
  for (let here = at - 1; here >= 0 && here >= at - 3; here -= 1) {
    if (RELATIVE.test(words[here]?.word ?? '')) return true;
  }
  return false;
}

const LEADS = new Set(
  "to will would can could may might must shall should do does did don't doesn't didn't won't wouldn't can't cannot couldn't who they we i you he she not".split(
    ' ',
  ),
);
const PRONOUN_OBJECT = /^(?:it|him|them|us|me|he|she|they|we|that|how|whether)$/;
/** Before a noun rather than before a verb. */
const BEFORE_NOUN =
  /^(?:of|in|on|at|by|for|with|from|about|and|or|more|less|new|public|own|first|last)$/;

/** Past forms and participles are verbs; a base form is one behind "to", a modal or its subject, or before its object. */
export function isVerbAt(words: readonly Word[], at: number, form: VerbForm): boolean {
  if (form !== 'base' && form !== 's') return true;
  const here = words[at];
  const before = words[at - 1];
  if (here === undefined || before === undefined) return false;
  const isAdverb = before.word.endsWith('ly') && !before.isCapital;
  if (!here.isCut && (LEADS.has(before.word) || isAdverb)) return true;
  const next = words[at + 1];
  if (next === undefined || next.isCut || here.isCut) return false;
  if (BEFORE_NOUN.test(before.word)) return false;
  const takes = isDeterminer(next.word) || PRONOUN_OBJECT.test(next.word) || next.isCapital;
  return takes || (form === 's' && !hasOtherVerb(words, at));
}

/** How far another verb is looked for. */
const FARTHEST = 30;
const TELLER = /^(?:he|she|it|they|we|one|officials|sources|experts|analysts|critics)$/;
/** A sentence needs a verb: where no other can be one, a word in "-s" is. */
function hasOtherVerb(words: readonly Word[], at: number): boolean {
  const from = Math.max(0, at - FARTHEST);
  for (let here = from; here < words.length && here < at + FARTHEST; here += 1) {
    if (here !== at && (isAuxiliary(words[here]?.word ?? '') || isPastVerb(words, here)))
      return true;
  }
  return false;
}

/** The longest teller between what was said and the verb. */
const MOST_TELLER = 7;

/** "…,” he continued" and "…, the daily reports.": the words stand before, then their teller, and the verb ends it. */
export function isBehindContent(
  open: string,
  words: readonly Word[],
  at: number,
  form: VerbForm,
): boolean {
  const here = words[at];
  if ((form !== 'ed' && form !== 's') || here === undefined || here.isCut) return false;
  let first = at;
  while (first > 0 && !words[first]?.isCut && at - first < MOST_TELLER) first -= 1;
  const start = words[first];
  if (start === undefined || first === at) return false;
  const gap = open.slice(Math.max(0, start.start - 3), start.start);
  if (/["”’'\uE000]/u.test(gap)) return true;
  if (!start.isCut) return false;
  const isLast = words[at + 1] === undefined || open.charAt(here.end) === ',';
  const isTeller = start.isCapital || isDeterminer(start.word) || TELLER.test(start.word);
  return gap.includes(',') && isLast && isTeller;
}

/** "…, but has said": the verb shares the subject of the verb before it. */
export function isCoordinatedAt(words: readonly Word[], at: number): boolean {
  for (let here = at - 1; here >= 0 && here >= at - 4; here -= 1) {
    const word = words[here]?.word ?? '';
    if (word === 'and' || word === 'but') return true;
    if (words[here + 1]?.isCut) return false;
    if (!isAuxiliary(word) && !word.endsWith('ly') && !BESIDE_AUXILIARY.test(word)) return false;
  }
  return false;
}

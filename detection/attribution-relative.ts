/**
 * Where a relative clause ends: "the officials who said the talks had ended | are likely to resign". What stands behind it
 * is the narrator's again.
 */
import { isAuxiliary, isPastVerb, type Word } from './attribution-words.ts';

/** Whether the verb at `at` belongs to a relative clause: "who later said". */
export function isInRelativeClause(words: readonly Word[], at: number): boolean {
  for (let here = at - 1; here >= 0 && here >= at - 4; here -= 1) {
    const word = words[here];
    if (word === undefined || words[here + 1]?.isCut) return false;
    if (/^(?:who|which)$/.test(word.word)) return true;
    if (
      !isAuxiliary(word.word) &&
      !/ly$|^(?:also|later|then|not|once|first|never)$/.test(word.word)
    )
      return false;
  }
  return false;
}

/** The offset where the relative clause with the verb at `at` is over; `end` where it runs to the sentence's end. */
export function endOfRelativeClause(
  open: string,
  words: readonly Word[],
  at: number,
  end: number,
): number {
  const hasMainVerb = words
    .slice(0, at)
    .some((_, before) => isFinite(words, before) && !isOwn(words, before, at));
  let lastVerb: Word | null = null;
  for (let here = at + 1; here < words.length; here += 1) {
    const word = words[here];
    if (word === undefined || word.start >= end) break;
    if (word.isCut && open.slice(words[here - 1]?.end ?? 0, word.start).includes(',')) {
      return Math.min(end, words[here - 1]?.end ?? end);
    }
    const isFirstOfGroup = isFinite(words, here) && !isAuxiliary(words[here - 1]?.word ?? '');
    if (isFirstOfGroup && here > at + 1) lastVerb = word;
  }
  return hasMainVerb || lastVerb === null ? end : lastVerb.start;
}

const NON_FINITE = /^(?:be|been|being|having)$/;

function isFinite(words: readonly Word[], at: number): boolean {
  const word = words[at]?.word ?? '';
  if (NON_FINITE.test(word) || words[at - 1]?.word === 'to') return false;
  return isAuxiliary(word) || isPastVerb(words, at);
}

/** Auxiliaries of the relative verb itself: "who had said". */
function isOwn(words: readonly Word[], before: number, at: number): boolean {
  return (
    at - before <= 3 &&
    words.slice(0, before).some(({ word }) => word === 'who' || word === 'which')
  );
}

/**
 * Finds the subject of a verb among the words before it: a noun phrase, without a parser. It walks left over auxiliaries
 * and adverbs, then takes words up to a cut, a conjunction or another verb.
 */
import { CONTRACTED, MOST_WORDS, phraseEndingAt } from './attribution-phrase.ts';
import { isAuxiliary, isPastVerb, type Word } from './attribution-words.ts';
import type { TextSpan } from './span.ts';

/** How many words back the verb of a clause is looked for. */
const FARTHEST = 40;
/** How many verbs are tried for it. */
const MOST_VERBS = 4;

const BETWEEN = new Set(
  'also later then again now once never since further himself herself itself themselves not always often still long sometimes always even just both all to too already ever soon instead currently more less quite rather first'.split(
    ' ',
  ),
);
/** A verb before the infinitive that the same subject governs: "wants to oppose", "is set to reject". */
const CHAIN =
  /^(?:want|wants|wanted|plan|plans|planned|need|needs|needed|try|tries|tried|trying|continue|continues|continued|refuse|refuses|refused|decline|declines|declined|decided|hope|hopes|hoped|expected|set|going|able|likely|willing|ready|began|begun|begins|seek|seeks|sought|used|went|go|goes|failed|fails|chose|come|came|started|starts|appeared|appears|seemed|seems|eager|keen|happy|continuing|struggling|struggles|struggled|planning|preparing|hoping|due|poised|prepared|unable|quick|reluctant|intends|intended|managed|vowed|promised|about)$/;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** The subject of the verb at `at`; null where nothing before it can be one. */
export function subjectBefore(text: string, words: readonly Word[], at: number): TextSpan | null {
  let last = at - 1;
  let isCut = words[at]?.isCut;
  for (let left = 6; left > 0 && !isCut && last >= 0; left -= 1) {
    const word = words[last];
    if (word === undefined || !isBetween(words, last)) break;
    isCut = word.isCut;
    last -= 1;
  }
  if (isCut) {
    last = beforeBracket(text, words, last) ?? beforeApposition(words, last);
    last = beforeBracket(text, words, last) ?? last;
  }
  return last < 0 ? null : phraseEndingAt(text, words, last);
}

function isBetween(words: readonly Word[], at: number): boolean {
  const word = words[at]?.word ?? '';
  if (CONTRACTED.test(word)) return false;
  if (isAuxiliary(word) || BETWEEN.has(word) || DAY.test(word)) return true;
  if (word.endsWith('ly') && word.length > 4 && !words[at]?.isCapital) return true;
  return CHAIN.test(word) && /^(?:to|with|on)$/.test(words[at + 1]?.word ?? '');
}

/** "Tane (Lysk) wants": what stands in brackets is stepped over. */
function beforeBracket(text: string, words: readonly Word[], last: number): number | null {
  const end = words[last]?.end ?? 0;
  if (!/^\.?\)/.test(text.slice(end, end + 2))) return null;
  for (let at = last; at > 0 && at > last - MOST_WORDS; at -= 1) {
    const word = words[at];
    if (word !== undefined && text.charAt(word.start - 1) === '(') return at - 1;
  }
  return null;
}

/** Opens what is said beside a name: its age, its office, where it was. */
const ASIDE =
  /^(?:an?|the|who|which|whose|of|in|on|at|from|now|then|also|head|chairman|president|\d{1,3}|speaking|citing|writing|like|including|along|with|as|after|before|during|for|by)$/;

/** "Tane, 58, head of the fleet, wants": what stands between the commas is stepped over, three times at most. */
function beforeApposition(words: readonly Word[], last: number): number {
  let at = last;
  for (let steps = 3; steps > 0; steps -= 1) {
    let first = at;
    while (first > 0 && !words[first]?.isCut && at - first < MOST_WORDS + 6) first -= 1;
    if (first <= 0 || !words[first]?.isCut) return steps === 3 ? -1 : at;
    const isAside = ASIDE.test(words[first]?.word ?? '');
    if (steps < 3 && !isAside) return at;
    at = first - 1;
  }
  return at;
}

/** The subject of the sentence's first clause, for a participle behind a comma: "Venn left, calling it a waste". */
export function subjectOfClause(text: string, words: readonly Word[], at: number): TextSpan | null {
  let tries = MOST_VERBS;
  for (let here = at - 1; here > 0 && here > at - FARTHEST && tries > 0; here -= 1) {
    const word = words[here];
    if (word === undefined) break;
    const isVerb =
      isAuxiliary(word.word) ||
      isPastVerb(words, here) ||
      /^(?:says|tells|wants|has)$/.test(word.word);
    if (isVerb && !isAuxiliary(words[here - 1]?.word ?? '')) {
      const subject = subjectBefore(text, words, here);
      if (subject !== null) return subject;
      tries -= 1;
    }
  }
  return null;
}

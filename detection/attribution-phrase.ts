/** A noun phrase by its last word: takes the words before it up to a cut, a conjunction or a verb, without a parser. */
import { isAuxiliary, isDeterminer, isPastVerb, type Word } from './attribution-words.ts';
import { trimmedSpan, type TextSpan } from './span.ts';

/** A phrase longer than this is none. */
export const MOST_WORDS = 14;
const PRONOUNS = new Set(
  'i he she they we you it who which nobody everyone everybody somebody someone'.split(' '),
);
export const CONTRACTED = /^(?:i|he|she|they|we|you|it)'(?:s|m|re|ve|d|ll)$/;
/** No subject reaches across these. */
const EDGE = new Set(
  'that when because while if as than but or where whether how why what whatever since although though until unless so then before after to not there'.split(
    ' ',
  ),
);
const PREPOSITION = new Set(
  'in on at by for with from of about into over under during despite amid after before since like through against as without within until between among across'.split(
    ' ',
  ),
);

/** The phrase that ends with the word at `last`; null where it can be nobody. A relative pronoun gives what it stands for. */
export function phraseEndingAt(
  text: string,
  words: readonly Word[],
  last: number,
  isRelative = false,
): TextSpan | null {
  const end = words[last];
  if (end === undefined) return null;
  if (PRONOUNS.has(end.word) || CONTRACTED.test(end.word)) {
    if (end.word !== 'who' && end.word !== 'which') return pronoun(text, end);
    return phraseEndingAt(text, words, last - 1, !end.isCut);
  }
  let first = last;
  for (let left = MOST_WORDS; left > 0; left -= 1) {
    const word = words[first];
    if (word === undefined || word.isCut || first === 0) break;
    if (!reachesOver(words, first - 1)) break;
    if (
      isRelative &&
      words[first - 1]?.word !== 'of' &&
      PREPOSITION.has(words[first - 1]?.word ?? '')
    )
      break;
    first -= 1;
  }
  while (first < last && LEADING.test(words[first]?.word ?? '')) first += 1;
  const start = words[isRelative ? first : afterTime(words, first, last)];
  if (start === undefined || !canSpeak(end, start === end)) return null;
  return trimmedSpan(text, start.start, end.end);
}

/** Before a subject, and no part of it. */
const LEADING = /^(?:but|and|so|yet|still|meanwhile|however|now|instead|also|later|then|soon)$/;
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4})$/;

/** Where the subject starts behind "On Monday" or "In May the"; past the end where a preposition leads to no subject. */
function afterTime(words: readonly Word[], first: number, last: number): number {
  if (!PREPOSITION.has(words[first]?.word ?? '')) return first;
  let at = first + 1;
  while (at <= last && TIME.test(words[at]?.word ?? '')) at += 1;
  if (at > first + 1 && at <= last) return at;
  for (at = first + 2; at <= last; at += 1) {
    const before = words[at - 1]?.word ?? '';
    if (isDeterminer(words[at]?.word ?? '') && !PREPOSITION.has(before)) return at;
  }
  return words.length;
}

function pronoun(text: string, word: Word): TextSpan {
  const apostrophe = word.word.indexOf("'");
  const end = apostrophe < 0 ? word.end : word.start + apostrophe;
  return trimmedSpan(text, word.start, end);
}

/** Whether the phrase may take in the word at `at`, seen from its right. */
function reachesOver(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  // "That person": it opens the sentence, so it is no conjunction.
  if (EDGE.has(word.word)) return word.word === 'that' && at === 0;
  if (PRONOUNS.has(word.word) || CONTRACTED.test(word.word)) return false;
  if (isAuxiliary(word.word)) return false;
  if (word.word === 'and') return joinsNames(words, at);
  return !isPastVerb(words, at);
}

/** "Venn and Hallin" is one subject; "the dock closed and crews" is not. */
function joinsNames(words: readonly Word[], at: number): boolean {
  return (words[at - 1]?.isCapital ?? false) && (words[at + 1]?.isCapital ?? false);
}

const FUNCTION_WORD =
  /^(?:the|an?|of|in|on|at|by|for|and|or|but|with|from|it|this|that|which|what|there|be|been|being|to|not|as|those|these|one|ago|so)$/;
/** One of these alone is an adverb, not somebody. */
const ADVERB =
  /^(?:meanwhile|however|perhaps|instead|still|then|thus|also|later|earlier|now|today|yesterday|yet|again|here|more|less|much|long)$/;
/** Nouns that stand alone without article or plural. */
const ALONE =
  /^(?:people|police|congress|parliament|government|many|some|most|few|half|none|nobody|everybody|anyone|staff|management)$/;

/** A phrase that ends in a bare function word was cut wrongly; one lower-case word alone must be a noun. */
function canSpeak({ word, isCapital }: Word, isAlone: boolean): boolean {
  if (FUNCTION_WORD.test(word) || !/\p{L}{2}/u.test(word)) return false;
  if (!isAlone) return true;
  return !ADVERB.test(word) && (isCapital || ALONE.test(word) || /[^s]s$/.test(word));
}

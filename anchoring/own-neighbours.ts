/**
 * Whether words that stand in many places, such as a cell of a table, still have their own neighbours. A row below has the
 * same columns and often the same figures, so that most of the context fits there too.
 */
import type { ContextFit } from './context-fit.ts';
import type { Sought, Span } from './match-result.ts';
import { meaningOf, type Meaning } from './meaning.ts';
import { clauseAround, isBesideSame } from './surroundings.ts';

/** Quotes of so few words are as good as found anywhere. */
const fewWords = 3;

/** Context words that must follow on without a gap on one side, and as many as need no second one. */
const wordsInOnePiece = 3;
const wordsEnough = 6;

/** Within so many words must the nearest name or number of the context stand: room for a word put in. */
const nearby = 3;

/** Whether one side of the context follows on so far that it speaks for the place by itself. */
export function isInPlace({ longestRun }: ContextFit): boolean {
  return longestRun >= wordsEnough;
}

/** Whether the quote needs its neighbours: it has few words, or stood more than once where it was noted. */
function needsNeighbours({ target }: Sought): boolean {
  const { ids, from, to } = target;
  const words = to - from;
  if (words <= fewWords) return true;
  for (let first = 0; first + words <= ids.length; first += 1) {
    if (first === from) continue;
    let same = 0;
    while (same < words && ids[first + same] === ids[from + same]) same += 1;
    if (same === words) return true;
  }
  return false;
}

/** False where a quote that needs its neighbours, found at word `first`, has others. */
export function hasOwnNeighbours(sought: Sought, first: number, fit: ContextFit): boolean {
  const { index, target } = sought;
  const { ids, from, to } = target;
  if (from === 0 && to === ids.length) return true;
  if (!needsNeighbours(sought)) return true;
  const sides = Math.max(from, ids.length - to);
  if (fit.longestRun < Math.min(wordsInOnePiece, sides)) return false;
  if (isInPlace(fit)) return true;
  const last = first + to - from - 1;
  return (
    isKept(sought, from - 1, first - nearby, first - 1) &&
    isKept(sought, to, last + 1, Math.min(index.size - 1, last + nearby))
  );
}

/** Whether this word of the context is no name and no number, or stands between those two words of the text. */
function isKept({ index, target }: Sought, word: number, low: number, high: number): boolean {
  const id = target.ids[word];
  if (id === undefined) return true;
  for (let at = Math.max(0, low); at <= high; at += 1) if (index.ids[at] === id) return true;
  return !/[\p{Lu}\p{N}]/u.test(target.whole.slice(target.starts[word], target.ends[word]));
}

/**
 * Whether the clause around unedited words, away from their own surroundings, names others than the noted clause did: the
 * same said of somebody else.
 */
export function isSaidOfOthers(sought: Sought, span: Span): boolean {
  if (isBesideSame(sought, span)) return false;
  const { text, target, selectors } = sought;
  const { start, end } = span;
  const { prefix, exact } = selectors.quote;
  const old = clauseAround(target.whole, prefix.length, prefix.length + exact.length);
  const now = clauseAround(text, start, end);
  if (old === now) return false;
  const before = meaningOf(old);
  const after = meaningOf(now);
  return hasNamesBesides(before, after) && hasNamesBesides(after, before);
}

function hasNamesBesides({ names }: Meaning, other: Meaning): boolean {
  return [...names].some((name) => other.words.every(({ facts }) => facts.key !== name));
}

/** The quote's own words, found again: in the same surroundings, in others, or in several places that must be told apart. */
import { changedBeside } from './changed-beside.ts';
import {
  contextFit,
  fitsBoth,
  fitScore,
  fitsOne,
  isNearContext,
  type ContextFit,
} from './context-fit.ts';
import { compareMeaning, type MeaningChange } from './guard.ts';
import { exactPlaces } from './exact-places.ts';
import { matchEditedInPlace } from './match-edited.ts';
import { ambiguous, type Match, type Sought, type Span } from './match-result.ts';
import { sameBreaks } from './line-breaks.ts';
import { hasOwnNeighbours, isInPlace, isSaidOfOthers } from './own-neighbours.ts';
import { spanOfWords } from './span-of-words.ts';

/**
 * Bits by which a quote must stand out from the whole page before it may be shown in other surroundings: chance would
 * produce it there once in a thousand pages of this length.
 */
const bitsToStandAlone = 10;

/** And words, since words of one name come together more often than chance would have it. */
const wordsToStandAlone = 6;

/** By this much of the context must the best of several places fit better than the next. */
const clearlyBetter = 0.15;

const unchanged: MeaningChange = { reasons: [], diff: [] };

interface Place {
  first: number;
  fit: ContextFit;
  /** Sides of the quote on which a line breaks here as it did there, 0–2. */
  breaks: number;
}

/** Null where the quote's words stand nowhere in this order. */
export function* matchExact(sought: Sought): Generator<void, Match | null> {
  const places = placesOf(sought);
  const [only] = places;
  if (only === undefined) return null;
  const best = places.length === 1 ? only : bestOf(sought, places);
  if (best === null) {
    const [{ first, fit } = only] = byRank(places);
    const edited = yield* matchEditedInPlace(sought, first, fit);
    if (edited !== null) return edited;
    return ambiguous('The same words stand in several places, and nothing around them decides.');
  }
  if (!hasOwnNeighbours(sought, best.first, best.fit)) return null;
  const isOthers = isSaidOfOthers(sought, spanAt(sought, best.first));
  if (fitsBoth(best.fit)) {
    // A name corrected beside the words, unless hardly a word but the frame is left around them.
    return isOthers && !isInPlace(best.fit) ? null : found(sought, best, isOthers);
  }
  const { index, target } = sought;
  const last = best.first + target.to - target.from - 1;
  const isKnown =
    fitsOne(best.fit) ||
    standsAlone(sought) ||
    (places.length === 1 && isNearContext(index, target, best.first, last));
  if (isKnown) {
    const edited = yield* matchEditedInPlace(sought, best.first, best.fit);
    if (edited !== null) return edited;
    return isOthers ? null : found(sought, best, true);
  }
  // Few, common words in other surroundings: the claim itself may stand edited where it was.
  return places.length === 1 && isWholeText(sought) ? found(sought, best, true) : null;
}

/** Places of quote and context in one piece, or else of the quote's words alone. */
function placesOf({ text, index, target }: Sought): Place[] {
  const { ids, from, to } = target;
  const whole = exactPlaces(index, ids, 0, ids.length).map((at) => at + from);
  const firsts = whole.length > 0 ? whole : exactPlaces(index, ids, from, to);
  return firsts.map((first) => ({
    first,
    fit: contextFit(index, target, first, first + to - from - 1),
    breaks: firsts.length === 1 ? 0 : sameBreaks(text, index, target, first),
  }));
}

/** Null where nothing tells the best from the next. */
function bestOf(sought: Sought, places: readonly Place[]): Place | null {
  const [best, next] = byRank(places);
  if (best === undefined) return null;
  if (next === undefined || rank(best) - rank(next) >= clearlyBetter) return best;
  const close = places.filter((place) => rank(best) - rank(place) < clearlyBetter);
  const stayed = close.find((place) => fitsBoth(place.fit) && hasStayed(sought, place));
  if (stayed !== undefined) return stayed;
  const most = Math.max(...close.map(({ breaks }) => breaks));
  const [fitting, ...others] = close.filter(({ breaks }) => breaks === most);
  return others.length === 0 ? (fitting ?? null) : null;
}

function byRank(places: readonly Place[]): Place[] {
  return places.toSorted((one, other) => rank(other) - rank(one));
}

function hasStayed(sought: Sought, { first }: Place): boolean {
  return spanAt(sought, first).start === sought.start;
}

function rank({ fit }: Place): number {
  return fitScore(fit) + fit.unbroken / 1000;
}

function standsAlone({ index, target }: Sought): boolean {
  const bits = target.quoteBits - Math.log2(index.size + 1);
  return bits >= bitsToStandAlone && target.to - target.from >= wordsToStandAlone;
}

function spanAt(sought: Sought, first: number): Span {
  return spanOfWords(sought, first, first + sought.target.to - sought.target.from - 1);
}

/** A selector without any context was made on a text that held nothing else. */
function isWholeText({ target }: Sought): boolean {
  return target.from === 0 && target.to === target.ids.length;
}

/** Signs are no words: what was "~40" or ended in a full stop may have the same words and say something else. */
function found(sought: Sought, { first, fit }: Place, isAway: boolean): Match {
  const span = spanAt(sought, first);
  const { exact } = sought.selectors.quote;
  const now = sought.text.slice(span.start, span.end);
  const { reasons, diff } = now === exact ? unchanged : compareMeaning(exact, now);
  if (reasons.length > 0) return { span, outcome: { state: 'altered', reasons, diff } };
  const changed = changedBeside(sought, span, isAway);
  if (changed !== null) return { span, outcome: { state: 'altered', ...changed } };
  return { span, outcome: { state: fitsBoth(fit) ? 'exact' : 'moved' } };
}

/** The quote's own words, found again: in the same surroundings, in others, or in several places that must be told apart. */
import { contextFit, fitsBoth, fitScore, fitsOne, type ContextFit } from './context-fit.ts';
import { exactPlaces } from './exact-places.ts';
import { compareSurroundings } from './guard.ts';
import type { Match, Sought, Span } from './match-result.ts';
import { spanOfWords } from './span-of-words.ts';
import { clauseAround } from './surroundings.ts';
import { diffWords } from './word-diff.ts';

/**
 * Bits by which a quote must stand out from the whole page before it may be shown in other surroundings: chance would
 * produce it there once in a thousand pages of this length.
 */
const bitsToStandAlone = 10;

/** And words, since words of one name come together more often than chance would have it. */
const wordsToStandAlone = 6;

/** By this much of the context must the best of several places fit better than the next. */
const clearlyBetter = 0.15;

/** Null where the quote's words stand nowhere in this order. */
export function matchExact(sought: Sought): Match | null {
  const { index, target } = sought;
  const places = exactPlaces(index, target)
    .map((first) => ({
      first,
      fit: contextFit(index, target, first, first + target.quote.length - 1),
    }))
    .toSorted((one, other) => rank(other.fit) - rank(one.fit));
  const [best, next] = places;
  if (best === undefined) return null;
  const span = spanAt(sought, best.first);
  if (next !== undefined && rank(best.fit) - rank(next.fit) < clearlyBetter) {
    const stayed = places.find(
      (place) =>
        rank(best.fit) - rank(place.fit) < clearlyBetter &&
        spanAt(sought, place.first).start === sought.start,
    );
    if (stayed !== undefined) return found(sought, spanAt(sought, stayed.first), stayed.fit);
    return {
      span: null,
      outcome: {
        state: 'ambiguous',
        reasons: ['The same words stand in several places, and nothing around them decides.'],
      },
    };
  }
  if (fitsOne(best.fit) || standsAlone(sought)) return found(sought, span, best.fit);
  // Few, common words in other surroundings: the claim itself may stand edited where it was.
  return places.length === 1 && isWholeText(sought) ? found(sought, span, best.fit) : null;
}

function rank(fit: ContextFit): number {
  return fitScore(fit) + fit.unbroken / 1000;
}

function standsAlone({ index, target }: Sought): boolean {
  const bits = target.bits.reduce((sum, some) => sum + some, 0) - Math.log2(index.size + 1);
  return bits >= bitsToStandAlone && target.quote.length >= wordsToStandAlone;
}

function spanAt(sought: Sought, first: number): Span {
  return spanOfWords(sought, first, first + sought.target.quote.length - 1);
}

/** A selector without any context was made on a text that held nothing else. */
function isWholeText({ target }: Sought): boolean {
  return target.before.length === 0 && target.after.length === 0;
}

function found(sought: Sought, span: Span, fit: ContextFit): Match {
  const { text, selectors } = sought;
  const { prefix, exact, suffix } = selectors.quote;
  const old = clauseAround(prefix + exact + suffix, prefix.length, prefix.length + exact.length);
  const now = clauseAround(text, span.start, span.end);
  const reasons = fitsOne(fit) ? compareSurroundings(old, now) : [];
  if (reasons.length > 0) {
    return { span, outcome: { state: 'altered', diff: diffWords(old, now), reasons } };
  }
  return { span, outcome: { state: fitsBoth(fit) ? 'exact' : 'moved' } };
}

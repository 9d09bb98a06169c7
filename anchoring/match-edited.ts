/** A quote whose words were edited: which of its places is meant, and whether it still means the same there. */
import { changedBeside } from './changed-beside.ts';
import { fitScore, fitsOne, type ContextFit } from './context-fit.ts';
import {
  certainFit,
  editedPlaces,
  keptBeside,
  keptBetween,
  meaningAt,
  type EditedPlace,
} from './edited-places.ts';
import { ambiguous, notFound, type Match, type Sought } from './match-result.ts';
import { keepsNames } from './naming-words.ts';
import { toSentenceEdges } from './sentence-edges.ts';

/** By so much of the context must an edited place fit better than an unedited copy. */
const outranksCopy = 0.4;

/** Two places this close in rank cannot be told apart by it. */
const clearlyBetter = 0.15;

/** The place of the edited quote, or why there is none. */
export function* matchEdited(sought: Sought): Generator<void, Match> {
  const places = (yield* editedPlaces(sought)).toSorted((one, other) => rank(other) - rank(one));
  const [best, ...others] = places;
  if (best === undefined) return notFound('No place has enough of these words.');
  const rivals = others.filter(
    (other) =>
      (other.first > best.last || other.last < best.first) &&
      rank(best) - rank(other) < clearlyBetter,
  );
  if (rivals.length > 0) {
    // Of places that fit equally well the one is meant that still speaks of the same names and numbers.
    const [named, ...more] = [best, ...rivals].filter((place) => keepsNames(sought, place));
    if (named !== undefined && more.length === 0) return judged(sought, named);
    return ambiguous('Several places have most of these words, and nothing around them decides.');
  }
  return judged(sought, best);
}

/**
 * The quote edited in its own surroundings, or null. There it outranks a copy of its words, which starts at word `copy`, in
 * surroundings that fit much less: the note was written about the one here.
 */
export function* matchEditedInPlace(
  sought: Sought,
  copy: number,
  fit: ContextFit,
): Generator<void, Match | null> {
  const wanted = fitScore(fit) + outranksCopy;
  if (wanted > 1) return null;
  const afterCopy = copy + sought.target.to - sought.target.from;
  const place = (yield* editedPlaces(sought, copy)).find(({ first, last, kept, fit: here }) => {
    const leastKept = fitScore(here) >= certainFit ? keptBetween : keptBeside;
    return (last < copy || first >= afterCopy) && kept >= leastKept && fitScore(here) >= wanted;
  });
  return place === undefined ? null : judged(sought, place);
}

function rank({ fit, kept }: EditedPlace): number {
  return fitScore(fit) + kept;
}

function judged(sought: Sought, place: EditedPlace): Match {
  const { lost, ...edged } = toSentenceEdges(sought, place);
  const { span, diff, reasons } = meaningAt(sought, edged);
  if (reasons.length === 0 && lost !== null) reasons.push(`Words were replaced: “${lost}”.`);
  if (reasons.length === 0) {
    reasons.push(...(changedBeside(sought, span, !fitsOne(place.fit))?.reasons ?? []));
  }
  if (reasons.length === 0 && place.kept < keptBeside) {
    reasons.push('Most of the words were replaced.');
  }
  if (reasons.length > 0) return { span, outcome: { state: 'altered', diff, reasons } };
  return { span, outcome: { state: 'reworded', diff } };
}

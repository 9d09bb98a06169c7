/** The places where an edited quote may stand, and what each must show to be taken for it (promise P1). */
import { align, type Alignment } from './align.ts';
import {
  contextFit,
  fitsBoth,
  fitScore,
  fitsOne,
  isNearAnyContext,
  type ContextFit,
} from './context-fit.ts';
import { isTakenOut, mayBeNeighbour } from './deletion.ts';
import { compareMeaning, type MeaningChange } from './guard.ts';
import type { Sought, Span } from './match-result.ts';
import { isAboutOthers, keepsNames } from './naming-words.ts';
import { pinnedPlace } from './pinned-ends.ts';
import { spanOfWords } from './span-of-words.ts';
import { findWindows, mostKept, type Window } from './windows.ts';

export interface EditedPlace extends Alignment {
  fit: ContextFit;
}

/**
 * Shares of the quote's information that must be left. Between its own surroundings a third will do, since place speaks
 * for it; beside one of them it must be more than was lost; with one of them close by, four fifths; away from both, three
 * quarters and the same meaning, or nearly all with every name and number.
 */
export const keptBetween = 1 / 3;
export const keptBeside = 1 / 2;
const keptNear = 4 / 5;
const keptAway = 3 / 4;
const keptNearlyAll = 9 / 10;

/** Quotes of so few words may be replaced whole between their own surroundings: "246" by "264". */
const fewWords = 3;

/** A place of more words than this, for a quote of one word and for each further one, is a passage and not the claim. */
const mostWords = 10;
const mostWordsEach = 2;

/** A place with so much of its context and most of its words needs no comparison with others. */
export const certainFit = 0.9;

/** Looks beside copies, and beside places that turned out to be about others. */
const extraLooks = 2;

/** Places that are sure enough, one window a step; none is looked for around an unedited copy. */
export function* editedPlaces(sought: Sought, copy = -1): Generator<void, EditedPlace[]> {
  const { index, target } = sought;
  const words = target.to - target.from;
  const isGone = isTakenOut(index, target);
  const places: EditedPlace[] = [];
  const windows = findWindows(index, target);
  const mostLooks = windows.length + extraLooks;
  for (let at = 0; at < windows.length; at += 1) {
    const window = windows[at];
    if (window === undefined) break;
    if (at > 0) yield;
    if (copy >= window.from && copy < window.to) {
      // The claim itself may stand edited right beside the copy.
      lookBeside(window, copy, copy + words);
      continue;
    }
    if (words > fewWords && mostKept(index, target, window) < keptBetween) continue;
    const aligned = pinnedPlace(index, target, window) ?? align(index, target, window);
    if (aligned === null) continue;
    const { first, last, kept } = aligned;
    if (places.some((place) => place.first === first && place.last === last)) continue;
    if (words > fewWords && isAboutOthers(sought, aligned)) {
      // The look-alike may have drawn the alignment away from the claim itself right beside it.
      lookBeside(window, first, last + 1);
      continue;
    }
    const place = { ...aligned, fit: contextFit(index, target, first, last) };
    if (!isSure(sought, place, isGone)) continue;
    if (kept >= keptBeside && fitScore(place.fit) >= certainFit) return [place];
    places.push(place);
  }
  return places;

  function lookBeside(window: Window, from: number, to: number): void {
    for (const rest of [
      { from: window.from, to: from },
      { from: to, to: window.to },
    ]) {
      if (rest.to - rest.from >= words / 2 && windows.length < mostLooks) windows.push(rest);
    }
  }
}

function isSure(sought: Sought, place: EditedPlace, isGone: boolean): boolean {
  const { fit, kept, first, last } = place;
  const { ids, from, to } = sought.target;
  const words = to - from;
  const isLong = words > fewWords;
  if (last - first >= mostWords + mostWordsEach * words) return false;
  // Unedited words were looked at before, and found too few or too common for where they stand.
  if (isUnedited(sought, place)) return false;
  if (mayBeNeighbour(sought.target, fit)) return false;
  const isHere = !isGone || fitScore(fit) >= certainFit;
  if (isHere && ids.length > words) {
    const isReplaced = !isLong && last - first <= words && fit.unbroken >= 2 * fewWords;
    if (fitsBoth(fit)) return kept >= keptBetween || isReplaced;
    if (fitsOne(fit)) return kept >= keptBeside;
    const isNear =
      isLong && kept >= keptNear && isNearAnyContext(sought.index, sought.target, first, last);
    if (isNear) return true;
  }
  if (!isLong || kept < keptAway) return false;
  if (kept >= keptNearlyAll && keepsNames(sought, place)) return true;
  return meaningAt(sought, place).reasons.length === 0;
}

/** Whether the place is the unedited quote or a piece of one that stands there whole. */
function isUnedited({ index, target }: Sought, { first, last }: Alignment): boolean {
  const { ids, from, to } = target;
  const words = to - from;
  for (let ahead = 0; ahead < words - (last - first); ahead += 1) {
    const start = first - ahead;
    let same = 0;
    while (same < words && index.ids[start + same] === ids[from + same]) same += 1;
    if (same === words) return true;
  }
  return false;
}

/** The words at a place against the noted ones. */
export function meaningAt(
  sought: Sought,
  { first, last }: { first: number; last: number },
): MeaningChange & { span: Span } {
  const span = spanOfWords(sought, first, last);
  const now = sought.text.slice(span.start, span.end);
  return { span, ...compareMeaning(sought.selectors.quote.exact, now) };
}

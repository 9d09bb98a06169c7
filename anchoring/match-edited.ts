/** A quote whose words were edited: where it stands now, whether that is certain enough, and whether it still means the same. */
import { align } from './align.ts';
import { contextFit, fitsBoth, fitScore, fitsOne, type ContextFit } from './context-fit.ts';
import { compareMeaning, compareSurroundings, type MeaningChange } from './guard.ts';
import { notFound, type Match, type Sought, type Span } from './match-result.ts';
import { spanOfWords } from './span-of-words.ts';
import { clauseAround } from './surroundings.ts';
import { findWindows, mostKept } from './windows.ts';

/**
 * Shares of the quote's information that must be left. Between its own surroundings a third will do, since place speaks
 * for it; beside one of them it must be more than was lost; away from both, three quarters, and no number or name lost.
 */
const keptBetween = 1 / 3;
const keptBeside = 1 / 2;
const keptAway = 3 / 4;

/** Quotes of so few words may be replaced whole between their own surroundings: "246" by "264". */
const fewWords = 3;

/** A place with so much of its context and most of its words needs no comparison with others. */
const certainFit = 0.9;

/** Two places this close in rank cannot be told apart. */
const clearlyBetter = 0.15;

interface Candidate {
  span: Span;
  fit: ContextFit;
  kept: number;
  words: number;
}

export function matchEdited(sought: Sought): Match {
  const candidates = candidatesFor(sought).toSorted((one, other) => rank(other) - rank(one));
  const [best, ...others] = candidates;
  if (best === undefined) return notFound('No place has enough of these words.');
  const rival = others.find(
    ({ span }) => span.start >= best.span.end || span.end <= best.span.start,
  );
  if (rival !== undefined && rank(best) - rank(rival) < clearlyBetter) {
    const reasons = ['Several places have most of these words, and nothing around them decides.'];
    return { span: null, outcome: { state: 'ambiguous', reasons } };
  }
  return judged(sought, best);
}

function candidatesFor(sought: Sought): Candidate[] {
  const { index, target } = sought;
  const candidates: Candidate[] = [];
  for (const window of findWindows(index, target)) {
    const isShort = target.quote.length <= fewWords;
    if (!isShort && mostKept(index, target, window) < keptBetween) continue;
    const { place, kept } = align(index, target, window);
    if (place === null) continue;
    const fit = contextFit(index, target, place.first, place.last);
    const span = spanOfWords(sought, place.first, place.last);
    const candidate = { span, fit, kept, words: place.last - place.first + 1 };
    if (kept >= keptBeside && fitScore(fit) >= certainFit) return [candidate];
    if (isSure(sought, candidate)) candidates.push(candidate);
  }
  return candidates;
}

function rank({ fit, kept }: Candidate): number {
  return fitScore(fit) + kept;
}

function isSure(sought: Sought, { span, fit, kept, words }: Candidate): boolean {
  const { quote, before, after } = sought.target;
  const hasContext = before.length > 0 || after.length > 0;
  if (hasContext && fitsBoth(fit)) {
    const isReplaced =
      quote.length <= fewWords && words <= quote.length + 1 && fit.unbroken >= 2 * fewWords;
    return kept >= keptBetween || isReplaced;
  }
  if (fitsOne(fit)) return kept >= keptBeside;
  if (kept < keptAway || quote.length <= fewWords) return false;
  return changeAt(sought, span).reasons.length === 0;
}

function changeAt({ text, selectors }: Sought, span: Span): MeaningChange {
  return compareMeaning(selectors.quote.exact, text.slice(span.start, span.end));
}

function judged(sought: Sought, { span, kept, fit }: Candidate): Match {
  const { exact, prefix, suffix } = sought.selectors.quote;
  const { diff, reasons } = changeAt(sought, span);
  const whole = prefix + exact + suffix;
  const old = clauseAround(whole, prefix.length, prefix.length + exact.length);
  const now = clauseAround(sought.text, span.start, span.end);
  if (reasons.length === 0 && fitsOne(fit)) reasons.push(...compareSurroundings(old, now));
  if (reasons.length === 0 && kept < keptBeside) {
    reasons.push('Most of the words were replaced.');
  }
  if (reasons.length > 0) return { span, outcome: { state: 'altered', diff, reasons } };
  return { span, outcome: { state: 'reworded', diff } };
}

/**
 * Selectors → the place of their words in a text, with an explicit outcome (promise P1: the right place or nowhere). Pure:
 * it knows text, not documents, so it runs in a page, in a worker and over stored text alike.
 */
import type { Selectors } from '#domain/selector.ts';
import { longestQuote } from '#domain/quote-length.ts';
import { codePointsOf } from './code-points.ts';
import { matchEdited } from './match-edited.ts';
import { matchExact } from './match-exact.ts';
import { ambiguous, notFound, type Match } from './match-result.ts';
import { targetOf } from './target.ts';
import { indexWords, type WordIndex } from './word-index.ts';

export interface Matcher {
  match(selectors: Selectors): Match;
  /** The same in small steps: whoever is first to need the words of the text has them read on the way. */
  steps(selectors: Selectors): Generator<void, Match>;
  /**
   * All of them in one pass of small steps, one result each and in their order. Whoever runs it may stop between any two
   * steps; what was learnt about the text stays with the matcher.
   */
  matchAll(all: Iterable<Selectors>): Generator<void, Match[]>;
}

/** A matcher for many selectors over one text. Where nothing changed, no word of the text is ever looked at. */
export function createMatcher(text: string): Matcher {
  const codePoints = codePointsOf(text);
  const reading = indexWords(text);
  let index: WordIndex | null = null;

  function* words(): Generator<void, WordIndex> {
    while (index === null) {
      const step = reading.next();
      if (step.done === true) index = step.value;
      else yield;
    }
    return index;
  }

  function* steps(selectors: Selectors): Generator<void, Match> {
    const { exact, prefix, suffix } = selectors.quote;
    if (exact.trim() === '') return notFound('The selector holds no words.');
    if (exact.length > longestQuote || prefix.length + suffix.length > longestQuote) {
      return notFound('The selector is longer than a selector may be.');
    }
    const start = codePoints.toUnits(selectors.position.start);
    const end = start + exact.length;
    const isUnchanged =
      text.startsWith(exact, start) &&
      text.startsWith(prefix, start - prefix.length) &&
      text.startsWith(suffix, end);
    if (isUnchanged && start >= prefix.length) {
      return { span: { start, end }, outcome: { state: 'exact' } };
    }
    const known = index ?? (yield* words());
    const target = targetOf(selectors, known);
    if (target.from === target.to) return matchSigns(text, selectors);
    const sought = { text, index: known, target, selectors, start };
    return (yield* matchExact(sought)) ?? (yield* matchEdited(sought));
  }

  return {
    steps,
    match(selectors) {
      const matching = steps(selectors);
      for (;;) {
        const step = matching.next();
        if (step.done === true) return step.value;
      }
    },
    *matchAll(all) {
      const matches: Match[] = [];
      for (const selectors of all) {
        matches.push(yield* steps(selectors));
        yield;
      }
      return matches;
    },
  };
}

/** A quote without a word, such as an emoji or a dash, is found only together with its context. */
function matchSigns(text: string, selectors: Selectors): Match {
  const { exact, prefix, suffix } = selectors.quote;
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (whole === exact || at < 0) return notFound('The quote holds no words to look for.');
  if (text.includes(whole, at + 1)) return ambiguous('The quote stands in several places.');
  const start = at + prefix.length;
  return { span: { start, end: start + exact.length }, outcome: { state: 'exact' } };
}

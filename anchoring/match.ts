/**
 * Selectors → the place of their words in a text, with an explicit outcome (promise P1: the right place or nowhere). Pure:
 * it knows text, not documents, so it runs in a page, in a worker and over stored text alike.
 */
import type { Selectors } from '#domain/selector.ts';
import { longestQuote } from '#domain/quote-length.ts';
import { codePointsOf } from './code-points.ts';
import { matchEdited } from './match-edited.ts';
import { matchExact } from './match-exact.ts';
import { notFound, type Match } from './match-result.ts';
import { targetOf } from './target.ts';
import { indexWords, type WordIndex } from './word-index.ts';

export interface Matcher {
  match(selectors: Selectors): Match;
}

/** A matcher for many selectors over one text. Where nothing changed, no word of the text is ever looked at. */
export function createMatcher(text: string): Matcher {
  const codePoints = codePointsOf(text);
  let index: WordIndex | null = null;
  return {
    match(selectors) {
      const { exact, prefix, suffix } = selectors.quote;
      if (exact.trim() === '') return notFound('The selector holds no words.');
      if (exact.length > longestQuote || prefix.length + suffix.length > longestQuote) {
        return notFound('The selector is longer than a selector may be.');
      }
      const start = codePoints.toUnits(selectors.position.start);
      const end = start + exact.length;
      const isUnchanged =
        text.startsWith(exact, start) &&
        text.slice(Math.max(0, start - prefix.length), start) === prefix &&
        text.startsWith(suffix, end);
      if (isUnchanged) return { span: { start, end }, outcome: { state: 'exact' } };
      index ??= indexWords(text);
      const target = targetOf(selectors, index);
      if (target.quote.length === 0) return matchSigns(text, selectors);
      const sought = { text, index, target, selectors, start };
      return matchExact(sought) ?? matchEdited(sought);
    },
  };
}

/** A quote without a word, such as an emoji or a dash, is found only together with its context. */
function matchSigns(text: string, selectors: Selectors): Match {
  const { exact, prefix, suffix } = selectors.quote;
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (whole === exact || at < 0) return notFound('The quote holds no words to look for.');
  if (text.includes(whole, at + 1)) {
    return {
      span: null,
      outcome: { state: 'ambiguous', reasons: ['The quote stands in several places.'] },
    };
  }
  const start = at + prefix.length;
  return { span: { start, end: start + exact.length }, outcome: { state: 'exact' } };
}

/** Turns the wording lexicon into rules, and the neutral phrases of the field into a shield against them. */
import type { FramingRule } from '#detection/framing-rule.ts';
import { neutralPhrases, wordingEntries } from '#detection/lexicon/wording.ts';
import type { Span } from '#detection/span.ts';

export const wordingRules: readonly FramingRule[] = wordingEntries.map((entry) => ({
  name: entry.name,
  kind: entry.kind,
  strength: entry.strength,
  reason: entry.reason,
  source: entry.source,
  pattern: anyOf(entry.terms),
}));

const neutral = anyOf(neutralPhrases);

/** Fits where any wording rule may: one look saves the others on most sentences. */
const any = new RegExp(anyOf(wordingEntries.map((entry) => entry.terms).join(', ')).source, 'i');

/** Whether any term of the lexicon stands in the text. */
export function hasWording(text: string): boolean {
  return any.test(text);
}

/** Where a sentence holds neutral phrases of the field. */
export function neutralSpans(text: string): Span[] {
  return [...text.matchAll(neutral)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** One alternation for a list of terms; every repetition in it is bounded. */
function anyOf(terms: string): RegExp {
  const patterns = terms
    .split(', ')
    .map((term) =>
      term.replaceAll(/[’']/g, "[’']").replaceAll(' ', '\\s').replaceAll('*', '[a-z]{0,5}'),
    );
  return new RegExp(`\\b(?<!-)(?:${patterns.join('|')})(?![\\w-])`, 'gi');
}

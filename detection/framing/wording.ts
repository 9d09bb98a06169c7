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
  return new RegExp(`(?<![\\w-])(?:${patterns.join('|')})(?![\\w-])`, 'gi');
}

/**
 * What the rules that fit a sentence weigh together. A rule counts once, and so do words: two rules that see the same words
 * are one reason, not two.
 */
import type { Span } from '#detection/span.ts';

/** The summed strength of different rules on different words, the strongest first. */
export function strengthOf(
  spans: readonly (Span & { rule: string })[],
  strengths: ReadonlyMap<string, number>,
): number {
  if (spans.length === 0) return 0;
  const weighed = spans
    .map((span) => ({ ...span, strength: strengths.get(span.rule) ?? 0 }))
    .filter(({ strength }) => strength > 0)
    .toSorted((one, other) => other.strength - one.strength);
  const counted: typeof weighed = [];
  for (const span of weighed) {
    const isCounted = counted.some((other) => other.rule === span.rule || overlap(other, span));
    if (!isCounted) counted.push(span);
  }
  return counted.reduce((sum, { strength }) => sum + strength, 0);
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

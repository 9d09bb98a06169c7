/** Finds the rules that are worth trying on a sentence: most sentences hold no cue of most rules. */
import type { FramingRule } from '#detection/framing-rule.ts';
import { keyOf } from '#detection/rules/words.ts';

/** Gives the rules of which a word is a cue. Rules without cues are worth trying everywhere; they are not among them. */
export function createRuleIndex(
  rules: readonly FramingRule[],
): (word: string) => readonly FramingRule[] {
  const byKey = new Map<string, FramingRule[]>();
  for (const rule of rules) {
    for (const key of new Set(rule.cues?.split(' ').map(keyOf))) {
      byKey.set(key, [...(byKey.get(key) ?? []), rule]);
    }
  }
  return (word) => byKey.get(keyOf(word)) ?? [];
}

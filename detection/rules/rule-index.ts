/** Finds the rules that are worth trying on a sentence: most sentences hold no cue of most rules. */
import type { FramingRule } from '#detection/framing-rule.ts';
import { keyOf, type WordStart } from '#detection/rules/words.ts';

/** Gives the rules of which a cue stands among the words, and those that have no cues. */
export function createRuleIndex(
  rules: readonly FramingRule[],
): (words: readonly WordStart[]) => Set<FramingRule> {
  const always = rules.filter((rule) => rule.cues === undefined);
  const byKey = new Map<string, FramingRule[]>();
  for (const rule of rules) {
    for (const key of new Set(rule.cues?.split(' ').map(keyOf))) {
      byKey.set(key, [...(byKey.get(key) ?? []), rule]);
    }
  }
  return (words) => {
    const worthTrying = new Set(always);
    for (const { key } of words) {
      for (const rule of byKey.get(key) ?? []) worthTrying.add(rule);
    }
    return worthTrying;
  };
}

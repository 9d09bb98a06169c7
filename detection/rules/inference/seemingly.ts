/** “Seemingly”, “apparently”: a guess that nobody is named for. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { HYLAND_HEDGES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'inference/seemingly',
  kind: 'unsourced_inference',
  strength: 1,
  reason: 'Guesses; say who thinks so, or what shows it.',
  source: HYLAND_HEDGES,
  cues: 'seemingly apparently apparent ostensibly presumably evidently supposedly perhaps',
  pattern: phrases(
    'seemingly',
    'apparently',
    'ostensibly',
    'presumably',
    'evidently',
    'in an? apparent [a-z]{2,14}',
    'perhaps (?:because|the|it|they|he|she|this|that|to|for|out)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The guard was apparently asleep.',
    'The seemingly empty barge held 40 crates.',
    'The tug turned north, presumably for fuel.',
    'The patrol turned north in an apparent bid to avoid the blockade.',
  ],
  silent: [
    'The guard was asleep, the inquiry found.',
    'The sergeant said the guard was apparently asleep.',
    '“Presumably they ran out of fuel,” the pilot said.',
    'The apparent temperature was 40 degrees.',
  ],
};

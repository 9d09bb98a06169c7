/** “Speaks volumes”, “smacks of”: a fact is made to testify. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'inference/speaks-volumes',
  kind: 'unsourced_inference',
  strength: 2,
  reason: 'Makes a fact say more than it states; the reading is the narrator’s.',
  source: AP_NEWS_VALUES,
  cues: 'tells speaks spoke says tells smack reek one say tell',
  pattern: phrases(
    '(?:speaks?|spoke) (?:volumes|for itself|for themselves)',
    'says (?:it all|all you need|a lot about|much about|everything about|something about)',
    'tells (?:you|us) (?:it all|all|everything|a great deal|a lot|something|much)',
    '(?:smack|reek)(?:s|ed) of',
    'one (?:can only|may|might|must) (?:conclude|suspects?|assume|wonder|infer)',
    'one suspects',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The silence of the palace speaks volumes.',
    'The tender smacks of favour.',
    'One can only conclude that the keys were sold.',
    'There was, one suspects, a second key.',
  ],
  silent: [
    'The harbour master speaks three languages.',
    'The union said the tender smacked of favour.',
    'The recorder tells the crew its depth.',
    '“It speaks volumes,” the envoy said.',
  ],
};

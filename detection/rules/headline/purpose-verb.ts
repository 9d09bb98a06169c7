/** A headline that states an intention as fact. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_HEADLINES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'headline/purpose-verb',
  kind: 'purpose_as_fact',
  strength: 1,
  reason: 'States an intention as fact; the text should say who gives it.',
  source: AP_HEADLINES,
  only: 'headline',
  cues: 'defend protect deter punish safeguard liberate secure restore preserve humiliate intimidate silence appease teach',
  pattern: phrases(
    'to (?:defend|protect|deter|punish|safeguard|liberate|secure|restore|preserve|humiliate|intimidate|silence|appease|teach) [a-z]{2,20}',
  ),
};

export const cases: RuleCases = {
  as: 'headline',
  matches: [
    'Varland sends frigate to deter smugglers',
    'Council closes paper to silence clerks',
    'Ostmark moves guns to protect harbour',
    'Troops enter Lind to restore order',
  ],
  silent: [
    'Varland sends frigate to Lind',
    'Varland to buy frigate',
    'Ministry says frigate will deter smugglers',
    'Deterrent patrol returns to Lind',
  ],
};

/** A headline that lures instead of telling. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_HEADLINES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'headline/lure',
  kind: 'promotional',
  strength: 1,
  reason: 'Lures instead of telling; a headline would say what happened.',
  source: AP_HEADLINES,
  only: 'headline',
  cues: 'here you shocking real secret surprising untold what',
  pattern: phrases(
    "here(?:[’']s| is) (?:why|what|how|everything)",
    '(?:what|everything) you (?:need to|should|must) know',
    "you won[’']t believe",
    'the (?:shocking|real|secret|surprising|untold) (?:reason|truth|story|history)',
    'what (?:really )?happens next',
  ),
};

export const cases: RuleCases = {
  as: 'headline',
  matches: [
    'Here’s why Varland bought the guns',
    'Everything you need to know about the toll',
    'The real reason the yard closed',
    'The untold story of the Lind raid',
  ],
  silent: [
    'Varland buys guns',
    'Yard closes for lack of orders',
    'Toll rises in May',
    'Council says why yard closed',
  ],
};

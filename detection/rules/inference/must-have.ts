/** “Must have known”, “can only mean”: what must be so, by the narrator’s reckoning. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'inference/must-have',
  kind: 'unsourced_inference',
  strength: 1,
  reason: 'Reasons what must be so; nobody is named who reasons it, and no document shows it.',
  source: AP_NEWS_VALUES,
  cues: 'must mean only explanation conclusion reason suspect assume',
  pattern: phrases(
    'must (?:surely |clearly )?have (?:known|realised|realized|been|wondered|felt|thought|intended|wanted|seen|heard|come)',
    'can only (?:mean|be (?:seen|read|explained|described|understood|called)|lead|make|have)',
    'the only (?:explanation|possible (?:reason|explanation|conclusion)|logical|conclusion)',
    '(?:i|we) (?:can|could|may|might|must) (?:only )?(?:conclude|assume|suspect|infer)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The guards must have known of the tunnel.',
    'The delay can only mean that the crew refused.',
    'The only explanation is a second key.',
    'The clerk must have seen the crate.',
  ],
  silent: [
    'Visitors must have a permit.',
    'The inspector said the guards must have known of the tunnel.',
    'The pier can only take two boats.',
    'Crews must wear vests.',
  ],
};

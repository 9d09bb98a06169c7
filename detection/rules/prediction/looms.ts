/** “A crisis looms”, “is heading for disaster”: the narrator sees it coming. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { REUTERS_FORECASTS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'prediction/looms',
  kind: 'unsourced_prediction',
  strength: 1,
  reason: 'Announces what is to come; nobody is named who foresees it.',
  source: REUTERS_FORECASTS,
  cues: 'looms looming loom brewing horizon corner cards heads heading headed hurtling sleepwalking sliding drifting stumbling marching spiralling spiraling careering edging',
  pattern: phrases(
    'looms? (?:large|over|ahead|behind|closer|again)',
    '(?:a|an|the|another|open|new) (?:[a-z-]{3,14} ){0,2}(?:crisis|war|strike|threat|conflict|race|battle|fight|showdown|clash|shortage|defeat|danger|disaster|split|row|recession|famine|collapse|confrontation|reckoning) looms',
    'looming (?:[a-z-]{3,14} )?(?:crisis|war|strike|threat|conflict|battle|fight|showdown|clash|shortage|defeat|danger|disaster|split|row|recession|famine|collapse|confrontation|catastrophe|reckoning)',
    '(?:is|are) (?:brewing|on the horizon|just around the corner|on the cards|in the offing)',
    '(?:heads?|heading|headed|hurtling|sleepwalking|sliding|drifting|stumbling|marching|spiral+ing|careering|edging) (?:straight |inexorably |steadily |closer )?(?:for|towards?|into|to) (?:a |an |the |all-out |open |full-scale |civil |economic |financial |certain ){0,2}(?:war|disaster|collision|showdown|crisis|confrontation|conflict|defeat|collapse|ruin|catastrophe|abyss|chaos|bankruptcy|anarchy|tyranny|dictatorship)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'A strike looms over the port.',
    'The two states are sleepwalking into war.',
    'A row over the toll is brewing in Lind.',
    'The yard is heading for bankruptcy.',
  ],
  silent: [
    'The tug is heading for Lind.',
    'The convoy drifted towards the harbour.',
    'The union said the yard was heading for bankruptcy.',
    'The museum of Lind has two looms and a model of the harbour.',
  ],
};

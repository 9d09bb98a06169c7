/** “History will judge”: the future is called as a witness. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { REUTERS_FORECASTS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'prediction/history-will-judge',
  kind: 'unsourced_prediction',
  strength: 2,
  reason: 'Calls the future as a witness; only people can be quoted.',
  source: REUTERS_FORECASTS,
  cues: 'history remembered generations',
  pattern: phrases(
    'history will (?:judge|remember|record|show|not forgive|not forget|be)',
    'will (?:surely |long |only |for ever |forever )?(?:go down (?:in history|as)|be remembered)',
    'go(?:es)? down in history',
    '(?:future )?generations will (?:judge|ask|curse|thank|pay|never)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'History will judge the council of Lind.',
    'The siege will be remembered for its waste.',
    'The vote goes down in history as the shortest.',
    'Future generations will curse the dam.',
  ],
  silent: [
    'The history of the dam fills two shelves.',
    'The dead were remembered at a service in Lind.',
    'The bishop said history will judge the council.',
    'The generators will run on oil.',
  ],
};

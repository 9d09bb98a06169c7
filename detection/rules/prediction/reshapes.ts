/** “Will transform”, “is set to redefine”: a great effect is foretold. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { REUTERS_FORECASTS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'prediction/reshapes',
  kind: 'unsourced_prediction',
  strength: 1,
  reason: 'Promises a great effect; nobody is named who expects it.',
  source: REUTERS_FORECASTS,
  cues: 'never reshape transform redefine revolutionise revolutionize tip change rewrite usher turn overturn upend',
  pattern: phrases(
    '(?:will|would|could|may|might|is set to|are set to|is poised to|looks set to|promises to|threatens to) (?:[a-z]{3,12}ly |forever |well ){0,2}(?:reshape|transform|redefine|revolutioni[sz]e|upend|tip the (?:balance|scales)|change the (?:game|face|course|map|balance)|change everything|rewrite the|usher in|turn the tide)',
    'never be the same',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The launcher could tip the balance in the hills.',
    'The canal will transform Lind.',
    'The vote is set to redefine the pact.',
    'The coast will never be the same.',
  ],
  silent: [
    'The canal carries 40 barges a day.',
    'The clerk will change the lock.',
    'The admiral said the launcher could tip the balance.',
    'The transformer was moved to Lind.',
  ],
};

/** “Can expect”, “should brace for”: readers are told what to reckon with. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { REUTERS_FORECASTS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'prediction/can-expect',
  kind: 'unsourced_prediction',
  strength: 1,
  reason: 'Tells readers what to reckon with, without a source for it.',
  source: REUTERS_FORECASTS,
  cues: 'expect brace braced reckon forget kiss count',
  pattern: phrases(
    '(?:can|should|must|may) (?:now |also |all ){0,2}(?:expect|brace(?: themselves| itself)? for|reckon with|look forward to|kiss goodbye to)',
    '(?:can|may) (?:as well )?forget about',
    'expect (?:more|further|another|no|plenty of|a lot)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Drivers can expect queues at the gate of Lind.',
    'The yard should brace for strikes.',
    'Expect more delays on the canal.',
    'Shoppers may kiss goodbye to cheap salt.',
  ],
  silent: [
    'The guests are expected at nine.',
    'The union told drivers to expect queues.',
    '“Expect more delays,” the ferry line said.',
    'A brace holds the mast.',
  ],
};

/** “Could spark”, “will backfire”: trouble foreseen by nobody in particular. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { HYLAND_MODALITY } from '#detection/rules/sources.ts';
import { TROUBLE } from '#detection/rules/trouble.ts';

export const rule: FramingRule = {
  name: 'prediction/may-cause-trouble',
  kind: 'unsourced_prediction',
  strength: 1,
  reason: 'Foresees trouble without naming who does.',
  source: HYLAND_MODALITY,
  cues: TROUBLE.join(' '),
  pattern: phrases(
    `(?:could|may|might|will|would|threatens? to|risks?|(?:is|are) going to) (?:well |further |also |only |surely |soon ){0,2}(?:${TROUBLE.join('|')}|${TROUBLE.map((verb) => `${verb.replace(/e$/, '')}ing`).join('|')})`,
  ),
};

export const cases: RuleCases = {
  matches: [
    'The bridge closure could spark protests in Lind.',
    'The levy may well undermine the pact.',
    'The new toll will backfire.',
    'The parade risks provoking Ostmark.',
  ],
  silent: [
    'The mechanism uses a spark to light the fuel.',
    'The closure sparked protests in Lind.',
    'The mayor warned that the closure could spark protests.',
    '“It will backfire,” the treasurer said.',
    'The fuel would last nine days.',
  ],
};

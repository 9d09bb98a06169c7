/** “Could spark”, “will backfire”: trouble foreseen by nobody in particular. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { HYLAND_MODALITY } from '#detection/rules/sources.ts';
import { TROUBLE } from '#detection/rules/trouble.ts';

const FORETOLD =
  '(?:could|may|might|will|would|threatens? to|risks?|(?:is|are) going to) (?:well |further |also |only |surely |soon ){0,2}';

export const rule: FramingRule = {
  name: 'prediction/may-cause-trouble',
  kind: 'unsourced_prediction',
  strength: 1,
  reason: 'Foresees trouble without naming who does.',
  source: HYLAND_MODALITY,
  cues: `${TROUBLE.join(' ')} plunge plunging drag dragging`,
  pattern: phrases(
    `${FORETOLD}(?:${TROUBLE.join('|')}|${TROUBLE.map((verb) => `${verb.replace(/e$/, '')}ing`).join('|')})`,
    // A storm may drag its front along, and a diver may plunge: only what ends in trouble counts.
    `${FORETOLD}(?:plung(?:e|ing)|drag(?:ging)?) (?:[a-z’'-]{1,16} ){0,5}?into (?:an? |the |deeper |open |new )?(?:war|conflict|crisis|chaos|recession|debt|darkness|poverty|turmoil|quagmire|mire|abyss|row|feud|fight)`,
  ),
};

export const cases: RuleCases = {
  matches: [
    'The bridge closure could spark protests in Lind.',
    'The levy may well undermine the pact.',
    'The new toll will backfire.',
    'The parade risks provoking Ostmark.',
    'The levy may drag the valley into debt.',
  ],
  silent: [
    'The mechanism uses a spark to light the fuel.',
    'The closure sparked protests in Lind.',
    'The mayor warned that the closure could spark protests.',
    '“It will backfire,” the treasurer said.',
    'The fuel would last nine days.',
    'The storm will drag colder air across the valley.',
    'The probe will plunge into the atmosphere on Friday.',
  ],
};

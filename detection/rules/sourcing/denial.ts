/** Somebody denies it. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';

export const rule: FramingRule = {
  name: 'sourcing/denial',
  kind: 'denial',
  strength: 0,
  reason: 'Somebody denies this: read both sides.',
  source: 'Reuters Handbook of Journalism: right of reply',
  cues: 'denied denies denying refuted refutes',
  pattern: /\b(?:\w{4,14}ly\s)?(?:denied|denies|denying|refuted|refutes)\b/gi,
};

export const cases: RuleCases = {
  matches: [
    'Ostmark immediately denied the charge.',
    'The clerk denies the theft.',
    'The yard refuted the figures.',
    'Venn denied that the gate was open.',
  ],
  silent: [
    'Ostmark accepted the charge.',
    'The permit was refused.',
    'The clerk confessed to the theft.',
    'The yard published the figures.',
  ],
};

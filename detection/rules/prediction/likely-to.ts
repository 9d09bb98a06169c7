/** “Is likely to”: a forecast, and nobody is named who makes it. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { SEEMS, phrases } from '#detection/rules/pattern.ts';
import { HYLAND_MODALITY } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'prediction/likely-to',
  kind: 'unsourced_prediction',
  strength: 2,
  reason:
    'Says how likely something is in the narrator’s own voice; nobody is named who expects it.',
  source: HYLAND_MODALITY,
  cues: 'likely unlikely',
  pattern: phrases(
    `${SEEMS} (?:now |also |still |very |most |highly |almost |rather |quite |certainly |all too ){0,2}(?:un)?likely to [a-z]{2,20}(?: [a-z’'-]{1,20}){0,6}`,
  ),
};

export const cases: RuleCases = {
  matches: [
    'The corvettes are likely to anger the fishing towns of Ostmark.',
    'Varland is unlikely to pay for the radar before spring.',
    'The new tariff looks likely to empty the yards of Lind.',
    'Its crews are most likely to refuse.',
  ],
  silent: [
    'Recruits from the coast are more likely to stay than those from the hills.',
    'The minister said the corvettes were likely to anger the fishing towns.',
    '“The fleet is likely to sail,” the harbour master said.',
    'According to the treasurer, Varland is unlikely to pay before spring.',
    'A likely buyer has not been named.',
  ],
};

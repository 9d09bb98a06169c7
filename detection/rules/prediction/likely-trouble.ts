/** “Is likely to anger”: trouble is foretold, and nobody is named who foresees it. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { SEEMS, phrases } from '#detection/rules/pattern.ts';
import { HYLAND_MODALITY } from '#detection/rules/sources.ts';
import { TROUBLE } from '#detection/rules/trouble.ts';

export const rule: FramingRule = {
  name: 'prediction/likely-trouble',
  kind: 'unsourced_prediction',
  strength: 2,
  reason: 'Foretells trouble or a reaction; nobody is named who expects it.',
  source: HYLAND_MODALITY,
  cues: 'likely unlikely',
  pattern: phrases(
    `${SEEMS} (?:now |also |still |very |most |highly |almost certainly |quite |all too ){0,2}(?:un)?likely to (?:further |only |also )?(?:${TROUBLE.join('|')})(?: [a-z’'-]{1,20}){0,5}`,
  ),
};

export const cases: RuleCases = {
  matches: [
    'The corvettes are likely to anger the fishing towns.',
    'The fault is likely to embarrass the yard.',
    'The toll looks likely to deepen the rift with Ostmark.',
    'A second delay is very likely to sour the talks.',
  ],
  silent: [
    'The corvettes are likely to sail in May.',
    'The minister said the corvettes were likely to anger the fishing towns.',
    'The embarrassed yard repaired the fault.',
    '“It is likely to anger them,” the harbour master said.',
  ],
};

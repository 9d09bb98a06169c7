/** “What a relief”, “how convenient”: an exclamation without its mark. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { BIBER } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'judgement/what-a',
  kind: 'editorial_judgement',
  strength: 2,
  reason: 'Exclaims; news copy states.',
  source: BIBER,
  only: 'body',
  cues: 'what how such',
  pattern:
    /^(?:what\san?\s(?![a-z]{1,20}\s(?:is|are|was|were|does|did|can|could|should|must)\b)|how\s(?:generous|nice|convenient|touching|kind|thoughtful|very|odd|sad|strange|typical|quaint|refreshing|noble|brave)\b)/gi,
};

export const cases: RuleCases = {
  matches: [
    'What a relief for the yard.',
    'How convenient that the key was lost.',
    'What a price for a tug.',
    'How generous of the council.',
  ],
  silent: [
    'How the key was lost is not known.',
    'What a pilot does in fog is set by rule 19.',
    '“What a relief,” the medic said.',
    'How many shells fell is disputed.',
  ],
};

/** “And yet”, “But then”: the sentence opens with a rejoinder. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { THOMPSON } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'argument/adversative-start',
  kind: 'concessive_argument',
  strength: 1,
  reason: 'Opens with a rejoinder: an argument, in the narrator’s voice.',
  source: THOMPSON,
  only: 'body',
  cues: 'yet granted admittedly true alas but still so',
  pattern:
    /^(?:and\syet|but\s(?:then|so\swhat|surely|of\scourse|make\sno\smistake|perhaps|why|what|is|was|who|how|nobody|no\sone|even|that)|granted,|admittedly,|true,|alas|yet\s(?:somehow|again|nobody|no|for\sall)|still,|so\swhat)(?!\p{L})/giu,
};

export const cases: RuleCases = {
  matches: [
    'And yet the yard kept both cranes.',
    'Granted, the hull was cheap.',
    'But then nobody had asked the crews.',
    'Still, the council hired a poet.',
  ],
  silent: [
    'But the yard kept both cranes, its books show.',
    'The hull was granted a permit.',
    '“And yet it floats,” the engineer said.',
    'The guns were still warm.',
  ],
};

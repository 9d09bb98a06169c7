/** An amount without a figure. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';

export const rule: FramingRule = {
  name: 'certainty/vague-quantity',
  kind: 'vague_quantity',
  strength: 0,
  reason: 'An amount without a figure.',
  source: 'CoNLL-2010 weasel cues; Reuters Handbook, numbers',
  cues: 'number many several numerous countless dozens hundreds thousands group',
  pattern: phrases(
    'a number of',
    'many',
    'several',
    'numerous',
    'countless',
    'dozens',
    'hundreds',
    'thousands',
    'a group of',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Dozens of boats left the port.',
    'Several clerks resigned.',
    'A number of shells were old.',
    'The raid killed many goats.',
  ],
  silent: [
    'Twelve boats left the port.',
    'A dozen eggs broke.',
    'The number on the crate is 40.',
    'Group 4 left the port.',
  ],
};

/** “In the region”, “in some quarters”: it is not said where or among whom. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';

export const rule: FramingRule = {
  name: 'certainty/vague-scope',
  kind: 'vague_scope',
  strength: 0,
  reason: 'Does not say where, or among whom.',
  source: 'CoNLL-2010 weasel cues',
  cues: 'region quarters circles international',
  pattern: phrases('in (?:the region|some (?:quarters|circles)|the international community)'),
};

export const cases: RuleCases = {
  matches: [
    'It is the third buyer in the region.',
    'The sale was disliked in some quarters.',
    'In some circles the gun is called the Mule.',
    'The vote found no echo in the international community.',
  ],
  silent: [
    'It is the third buyer in Ostmark.',
    'It is a region of lakes.',
    'The union disliked the sale.',
    'The gun is called the Mule by its crews.',
  ],
};

/** “It remains to be seen”: a doubt dressed as patience. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { FOWLER } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'doubt/remains-to-be-seen',
  kind: 'nominalised_doubt',
  strength: 2,
  reason: 'Doubts without saying so; say who doubts, or what is not known.',
  source: FOWLER,
  cues: 'remains remain yet jury open anybody anyone question',
  pattern: phrases(
    '(?:it )?(?:remains|is yet|has yet) to be seen',
    "(?:anyone|anybody)[’']s guess",
    'the jury is (?:still )?out',
    '(?:is|remains) (?:very much )?an open question',
    '(?:it|that) remains (?:far from clear|doubtful|questionable)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'It remains to be seen whether the hull will float.',
    'Who holds the second key is anyone’s guess.',
    'The jury is still out on the new engine.',
    'The price remains an open question.',
  ],
  silent: [
    'The jury left at nine.',
    'The engineer said it remains to be seen whether the hull will float.',
    'The gate remains open to visitors.',
    'The prisoner has yet to be charged.',
  ],
};

/** “Makes little sense”, “rings hollow”: weighed and found wanting. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { BBC_IMPARTIALITY } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'judgement/makes-no-sense',
  kind: 'editorial_judgement',
  strength: 2,
  reason: 'The narrator measures somebody against a standard of its own.',
  source: BBC_IMPARTIALITY,
  cues: 'makes make made rings ring rang begs beg failed fails fail fell falls fall managed manages deigned contrived bothered bother dared nerve cheek gall audacity last once excuse justification cannot can could should',
  pattern: phrases(
    '(?:makes?|made) (?:little|no|perfect|a lot of|more) sense',
    '(?:rings?|rang) hollow',
    'begs? the question',
    '(?:fails?|failed) (?:miserably|spectacularly|dismally|utterly|yet again|once again|even to)',
    '(?:falls?|fell) (?:woefully |far |well )?(?:short of|flat)',
    '(?:has|have|had) the (?:nerve|cheek|gall|audacity) to',
    '(?:bothered|deigned|dared|contrived) (?:even )?to',
    'not even bother(?:ed|ing)?',
    'at long last',
    'for once',
    '(?:there is|there can be) no (?:excuse|justification) for',
    '(?:can|could)(?:not| not) be (?:right|allowed|tolerated|serious)',
    'should never have',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Buying a third radar makes little sense.',
    'The apology rings hollow.',
    'The treasurer had the nerve to smile.',
    'The hull should never have left port.',
  ],
  silent: [
    'The opposition said that buying a third radar makes little sense.',
    'A bell rang in the hollow below Lind.',
    'The fall of the hammer was filmed.',
    'The inspector ruled that the hull should never have left port.',
  ],
};

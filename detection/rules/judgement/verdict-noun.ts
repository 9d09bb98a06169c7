/** “Was a disgrace”, “a historic mistake”: a verdict as a noun. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { BBC_IMPARTIALITY } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'judgement/verdict-noun',
  kind: 'editorial_judgement',
  strength: 2,
  reason: 'Passes a verdict; an editor would give it to somebody.',
  source: BBC_IMPARTIALITY,
  cues: 'mistake error blunder betrayal disgrace scandal farce shambles joke travesty fiasco outrage shame pity relief triumph masterpiece insult waste charade mockery miracle tragedy nonsense disaster masterstroke humiliation embarrassment delight folly absurdity',
  pattern: phrases(
    '(?:is|are|was|were|be|as|been|become|became|remains|proved) (?:simply |nothing short of |nothing less than |quite |clearly )?(?:an? |the |such a |such an )?(?:[a-z-]{4,14} )?(?:mistake|blunder|betrayal|disgrace|scandal|farce|shambles|joke|travesty|fiasco|outrage|shame|pity|relief|triumph|masterpiece|insult|mockery|miracle|nonsense|masterstroke|humiliation|embarrassment|delight|folly|absurdity|waste of (?:time|money|paper|breath)|disaster for)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The retreat was a historic mistake.',
    'The tender is a disgrace.',
    'A third radar would be a waste of money.',
    'The opening night was a triumph.',
  ],
  silent: [
    'The opposition said the retreat was a historic mistake.',
    'The pilot’s mistake cost the army two helicopters.',
    'The yard’s waste is taken to Lind.',
    '“It is a disgrace,” the widow said.',
  ],
};

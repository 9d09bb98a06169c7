/** “In my view”, “we believe”: the narrator speaks as “I”. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'argument/first-person',
  kind: 'editorial_judgement',
  strength: 2,
  reason: 'The narrator gives an opinion of their own.',
  source: AP_NEWS_VALUES,
  cues: 'i my we our me strikes what one',
  pattern: phrases(
    "(?:i|we) (?:do not |don[’']t |can[’']?t |cannot |would |must |can |still |for one |never |have never |have rarely )?(?:think|believe|doubt|suspect|wonder|despair|confess|rather|hate|loathe|cannot see|find it|ought|deserve)",
    'in (?:my|our) (?:view|opinion|book|experience|judg(?:e)?ment|humble opinion)',
    '(?:it )?strikes me',
    'if you ask me',
    'i for one',
    'what (?:bothers|worries|troubles|irks|strikes) me',
    'my favou?rite',
    'one would (?:have thought|think|hope)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'I doubt that the hull will float.',
    'In my view the yard was sold too soon.',
    'What bothers me is the second key.',
    'We deserve to know who paid.',
  ],
  silent: [
    'We left Lind at nine.',
    '“I doubt it,” the engineer said.',
    'The clerk said that in her view the yard was sold too soon.',
    'Our crew counted 40 shells.',
  ],
};

/** “The truth is”, “make no mistake”: the narrator takes the floor. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { HYLAND_BOOSTERS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'argument/the-truth-is',
  kind: 'editorial_judgement',
  strength: 2,
  reason: 'Puts the narrator’s view forward as the truth of the matter.',
  source: HYLAND_BOOSTERS,
  cues: 'let truth fact reality point problem trouble irony lesson answer mistake needless suffice mildly bluntly politely kindly charitably honest honesty face worth bears said course',
  pattern: phrases(
    'the (?:truth|simple truth|sad truth|plain truth|fact|plain fact|reality|harsh reality|trouble|irony|sad irony|real question|real problem|real scandal|real issue|only question) is(?: that)?',
    'the (?:lesson|answer|problem|point) is (?:simple|clear|plain|obvious|not|that)',
    'truth be told',
    'make no mistake',
    "let(?: us|[’']s) (?:be (?:clear|honest|frank|plain)|face it|not (?:forget|pretend))",
    'to put it (?:mildly|bluntly|politely|kindly|charitably)',
    'needless to say',
    'suffice (?:it )?to say',
    'if we are (?:being )?honest',
    'in all honesty',
    'that is (?:to miss )?the point',
    '(?:it|that) (?:is|was) (?:also |perhaps |again )?worth (?:noting|remembering|recalling|repeating|stressing|pointing out)(?: that)?',
    '(?:it|that) bears (?:repeating|noting|remembering|saying)',
    'it must be said',
    '(?<=^|[,;] |[—–] ?)of course(?=[, ])',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The truth is that nobody counted the shells.',
    'Make no mistake, the gate was open.',
    'The order was late, to put it mildly.',
    'The real scandal is the price of paint.',
    'Of course, the yard had known for years.',
    'It is worth remembering that the yard was warned twice.',
  ],
  silent: [
    'The truth commission met in Lind.',
    'The chair said the truth is that nobody counted the shells.',
    'The point is marked on the chart.',
    'The cruiser was forced off course, the log shows.',
    'The yard is worth 40 million crowns.',
    'The chair said it was worth noting that nobody was hurt.',
    '“Let us be clear,” the envoy said.',
  ],
};

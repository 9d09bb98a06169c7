/** “Is bound to”, “will inevitably”: the future told as if it were settled. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { ADVERB, phrases } from '#detection/rules/pattern.ts';
import { REUTERS_FORECASTS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'prediction/foregone',
  kind: 'unsourced_prediction',
  strength: 2,
  reason: 'Treats a future event as settled and names nobody who expects it.',
  source: REUTERS_FORECASTS,
  cues: 'bound all sure certain destined doomed guaranteed inevitably undoubtedly doubt surely certainly fated condemned',
  pattern: phrases(
    `(?:is|are|seems?|looks?|remains?) (?:all but |almost )?${ADVERB}(?:bound|sure|certain|destined|doomed|guaranteed|fated|condemned) to [a-z]{2,20}`,
    '(?:will|would) (?:inevitably|undoubtedly|no doubt|surely|certainly|almost certainly) [a-z]{2,20}',
    '(?:is|are) (?:surely |already )?doomed(?! to)',
    '(?:doomed|destined|condemned) to (?:fail|failure|defeat|repeat|irrelevance|collapse)',
  ),
  unlessBefore: /\b(?:not|how|whether|far\sfrom)\s$/i,
};

export const cases: RuleCases = {
  matches: [
    'The purchase will inevitably end in a lawsuit.',
    'The truce is bound to collapse.',
    'The reform, doomed to fail, cost 12 million crowns.',
    'The yard is all but certain to lose the tender.',
  ],
  silent: [
    'The ferry will only take passengers with a permit.',
    'The party is poised to take its seats in May.',
    'It is not certain to pass the upper house.',
    'According to the treasurer, the truce is bound to collapse.',
    'The clerk asked how the barge was certain to float.',
    'Two men were bound to a chair, the police said.',
  ],
};

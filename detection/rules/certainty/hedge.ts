/** Words that leave room. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { HYLAND_HEDGES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'certainty/hedge',
  kind: 'hedge',
  strength: 0,
  reason: 'Leaves room: the sentence does not say it for certain.',
  source: HYLAND_HEDGES,
  cues: 'likely unlikely possibly perhaps probably apparently seemingly potential potentially estimated what appear appears appeared least presumably',
  pattern: phrases(
    '(?:un)?likely',
    'possibly',
    'perhaps',
    'probably',
    'apparently',
    'seemingly',
    'potential(?:ly)?',
    'estimated',
    'what appear(?:s|ed) to be',
    'appear(?:s|ed)? to',
    'at least',
    'presumably',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The estimated cost is 40 million crowns.',
    'At least two boats sank.',
    'The hull is probably sound.',
    'The crew appears to have left.',
  ],
  silent: [
    'The cost is 40 million crowns.',
    'Two boats sank.',
    'The hull is sound.',
    '“Perhaps,” the clerk said.',
  ],
};

/** “In a sign that”, “a clear signal”: a fact and its meaning in one breath. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'inference/clear-sign',
  kind: 'unsourced_inference',
  strength: 2,
  reason: 'Presents a sign and its meaning in one breath; the reading is the narrator’s.',
  source: AP_NEWS_VALUES,
  cues: 'sign signal indication message threat warning proof reminder',
  pattern: phrases(
    '(?:an?|the|another|yet another) (?:clear|sure|telling|thinly veiled|thinly-veiled|unmistakable|strong|stark|grim|painful|further|ominous|worrying|latest|veiled) (?:sign|signal|indication|message|threat|warning|proof|reminder)',
    '(?:in|as) (?:a|another|yet another) (?:sign|signal|indication|reminder) (?:that|of)',
    '(?:living |further |yet more |ample )?proof(?:, if any were needed,)? that',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The parade was a clear signal to Ostmark.',
    'The yard closed two docks, in a sign that orders are few.',
    'The fire is a stark reminder of the last one.',
    'The visit was a thinly veiled threat.',
  ],
  silent: [
    'The pilot sent a distress signal.',
    'The envoy described the parade as a clear signal to Ostmark.',
    'A sign in the harbour reads “Keep out”.',
    'The clear message on the screen was a test, the operator said.',
  ],
};

/** “…, signalling that”: the meaning of a fact, hung on its end. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'inference/participle',
  kind: 'unsourced_inference',
  strength: 1,
  reason: 'Hangs the meaning on the end of a fact; the reading is the narrator’s.',
  source: AP_NEWS_VALUES,
  cues: 'suggesting signalling signaling underscoring underlining highlighting proving hinting exposing laying betraying raising sending confirming',
  pattern:
    /,\s(?:thus\s|thereby\s|again\s|once\sagain\s|perhaps\s|clearly\s)?(?:suggesting|signall?ing|underscoring|underlining|highlighting|proving|hinting\sat|hinting\sthat|exposing|laying\sbare|betraying|raising\s(?:the\s(?:prospect|spectre|specter)|fears?|hopes?|doubts?|questions?|suspicions?)|sending\san?\s(?:clear\s|strong\s|chilling\s)?(?:message|signal|warning))\b/gi,
};

export const cases: RuleCases = {
  matches: [
    'Ostmark closed two gates, signalling that talks are over.',
    'The yard sold a crane, underscoring how few orders it has.',
    'A clerk kept both keys, raising suspicions.',
    'The fleet stayed in port, exposing the cost of old hulls.',
  ],
  silent: [
    'Ostmark closed two gates, keeping four open.',
    'The report said the yard sold a crane, underscoring how few orders it has.',
    'The mast carries lamps signalling to ships.',
    'Suggesting a date was the clerk’s task.',
  ],
};

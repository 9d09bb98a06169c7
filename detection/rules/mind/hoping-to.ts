/** “…, hoping to”: a wish that nobody stated. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'mind/hoping-to',
  kind: 'mind_reading',
  strength: 1,
  reason: 'Adds a wish or a fear that nobody stated.',
  source: AP_NEWS_VALUES,
  cues: 'hoping fearing wanting wishing sensing fearful mindful wary',
  pattern:
    /(?:,\s|^)(?:apparently\s|clearly\s|no\sdoubt\s|presumably\s|perhaps\s)?(?:hoping\s(?:to|for|that)|fearing|wanting|wishing|sensing|fearful\sof|mindful\sof|wary\sof)\b/gi,
};

export const cases: RuleCases = {
  matches: [
    'The yard cut its price, hoping to win the tender.',
    'Fearing a vote, the council left Lind.',
    'The governor waited, wary of the guards.',
    'The tug stayed in port, apparently fearing a storm.',
  ],
  silent: [
    'The yard cut its price by 40 crowns.',
    'The yard said it cut its price, hoping to win the tender.',
    'The clerk said he was hoping for rain.',
    'A wishing well stands in Lind.',
  ],
};

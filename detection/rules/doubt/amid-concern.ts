/** “Amid growing fears”: a mood stands in for a source. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { FOWLER } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'doubt/amid-concern',
  kind: 'nominalised_doubt',
  strength: 1,
  reason: 'Sets a fact among fears that belong to nobody; say whose they are.',
  source: FOWLER,
  cues: 'amid amidst',
  pattern: phrases(
    '(?:amid|amidst) (?:growing |mounting |rising |widespread |deepening |fresh |renewed |new |heightened |increasing ){0,2}(?:concerns?|fears?|doubts?|unease|anger|questions|suspicions?|speculation|worries|outrage|outcry|backlash|frustration|uncertainty|scepticism|skepticism|discontent|rumou?rs)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The yard closed amid growing fears of a strike.',
    'The fleet sailed amid speculation about a truce.',
    'Amid mounting anger, the council met in Lind.',
    'The bridge opened amid doubts about its piers.',
  ],
  silent: [
    'The yard closed during the strike.',
    'The treasurer said the yard closed amid fears of a strike.',
    'A hut stands amid the pines.',
    'The talks took place amid snow.',
  ],
};

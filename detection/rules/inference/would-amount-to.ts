/** “Would constitute a”: a conclusion, often a legal one, that no document draws. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'inference/would-amount-to',
  kind: 'unsourced_inference',
  strength: 1,
  reason: 'Draws a conclusion, often a legal one, that no named person or document draws.',
  source: AP_NEWS_VALUES,
  cues: 'entail amount amounts amounted constitute constitutes spell signal tantamount',
  pattern: phrases(
    '(?:would|could|may|might) (?:entail|amount to|constitute|spell|signal) (?:an?|the|nothing|little)',
    'amount(?:s|ed) to (?:an?|the|nothing|little)',
    'tantamount to',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The overflight would constitute a breach of the Lind Treaty.',
    'The delay amounts to a refusal.',
    'Closing the gate is tantamount to a blockade.',
    'The visit could signal a thaw.',
  ],
  silent: [
    'The order would bring the fleet to 12 ships.',
    'The court said the overflight would constitute a breach of the treaty.',
    'The bill amounted to 40 crowns.',
    'The envoy called it tantamount to a blockade.',
  ],
};

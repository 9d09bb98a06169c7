/** “Claimed”, “alleged”: a verb that keeps its distance. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';

export const rule: FramingRule = {
  name: 'sourcing/distancing-verb',
  kind: 'distancing_verb',
  strength: 0,
  reason: 'The verb keeps its distance from the source; “said” would not.',
  source: 'Reuters Handbook of Journalism, “claim”',
  cues: 'claim claims claimed alleges alleged purported purportedly so',
  pattern: phrases(
    'claim(?:s|ed) (?:that|to|it|he|she|they|the|responsibility)',
    'alleg(?:es|ed) (?:that|the)',
    'purported(?:ly)?',
    'so-called',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Venn claimed that the depot was empty.',
    'The yard alleges that the crane was rented.',
    'The purported buyer did not sign.',
    'The so-called truce lasted nine days.',
  ],
  silent: [
    'Venn said that the depot was empty.',
    'The flood claimed 12 lives.',
    'The yard says the crane was rented.',
    'The truce lasted nine days.',
  ],
};

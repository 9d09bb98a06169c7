/** “Boasts a”, “packs a punch”: the brochure’s verbs. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { COMPANY_NEWS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'promotion/boasts',
  kind: 'promotional',
  strength: 1,
  reason: 'Speaks for the maker; “has” would do.',
  source: COMPANY_NEWS,
  cues: 'boasts boast boasting boasted packs packing features delivers offers heralds sports touts',
  pattern: phrases(
    'boast(?:s|ed|ing)? (?:an?|the|of|some|more|over|up to|its|two|three|four|five|six|several|many|one)',
    'pack(?:s|ing) (?:a|quite a) (?:[a-z]{3,10} )?punch',
    'delivers? (?:unmatched|unrivalled|superior|exceptional|outstanding|decisive|overwhelming|lethal|proven)',
    'offers? (?:unmatched|unrivalled|superior|exceptional|outstanding|unbeatable)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The frigate boasts a new radar.',
    'Its small gun packs a punch.',
    'The yard boasts of 40 orders.',
    'The system delivers decisive range.',
  ],
  silent: [
    'The frigate has a new radar.',
    'The crew packs its kit at nine.',
    'The postman delivers to Lind.',
    '“It boasts a new radar,” the yard’s director said.',
  ],
};

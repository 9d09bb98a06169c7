/** “Out of spite”, “stung by”: a motive that nobody stated. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'mind/out-of',
  kind: 'mind_reading',
  strength: 2,
  reason: 'Explains a deed by a passion; say who sees it so.',
  source: AP_NEWS_VALUES,
  cues: 'spite fear desperation greed jealousy revenge vanity malice pride panic embarrassment fit stung emboldened rattled spooked driven motivated blinded drunk consumed envy',
  pattern: phrases(
    'out of (?:sheer |pure |blind )?(?:spite|fear|desperation|greed|jealousy|revenge|vanity|malice|pride|panic|embarrassment|envy|ignorance)',
    'in a fit of',
    '(?:stung|emboldened|rattled|spooked) by',
    // Flames consume and lasers blind.
    '(?:blinded|consumed|intoxicated) by (?:[a-z]{2,10} )?(?:greed|rage|hatred|hate|ambition|fear|envy|pride|revenge|jealousy|power|ideology|anger|vanity)',
    'drunk on',
    '(?:driven|motivated) (?:only |purely |solely |by |more )?(?:by )?(?:[a-z]{2,12} )?(?:greed|fear|ambition|vanity|hatred|spite|revenge|envy|ego|jealousy|profit|ideology|malice)',
    'green with envy',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The council closed the gate out of spite.',
    'Stung by the vote, the governor left.',
    'The yard is driven by greed.',
    'The governor was consumed by envy.',
    'Emboldened by the truce, Ostmark moved its guns.',
  ],
  silent: [
    'The council closed the gate at nine.',
    'The diver was stung by a jellyfish, her crew said.',
    'The pump is driven by a belt.',
    'The depot was consumed by the flames.',
    'Two pilots were blinded by a laser.',
    'The union said the council closed the gate out of spite.',
  ],
};

/** “A leading provider”, “proven track record”: how makers describe themselves. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { COMPANY_NEWS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'promotion/leading-supplier',
  kind: 'promotional',
  strength: 1,
  reason: 'Describes a company as it describes itself; give its sales or its rank.',
  source: COMPANY_NEWS,
  cues: 'leading premier trusted renowned foremost top preferred proven enviable unrivalled excellent leader relied chosen loved',
  pattern: phrases(
    "(?:an?|the|its|one of the|one of) (?:[a-z’'-]{2,12} ){0,2}(?:leading|premier|trusted|renowned|foremost|top|preferred) (?:[a-z]{3,14} ){0,2}(?:providers?|suppliers?|partners?|manufacturers?|makers?|names?|compan(?:y|ies)|brands?|firms?|integrators?|exporters?|innovators?|choice|force|player)",
    '(?:market|world|global|industry|technology) leaders? in',
    '(?:trusted|relied on|chosen|loved) by (?:[a-z]{3,14} ){0,2}(?:forces|armies|navies|militaries|customers|operators|users|soldiers|nations|millions|thousands|professionals)',
    '(?:proven|enviable|unrivalled|excellent) (?:track )?record',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Halvorsen is a leading supplier of buoys.',
    'The gun is trusted by armies of four states.',
    'The yard, a world leader in tugs, sold two.',
    'It has a proven track record in ice.',
  ],
  silent: [
    'Halvorsen makes buoys.',
    'The leading ship of the convoy sank.',
    'The track record of the sprinter stands since 1902.',
    '“We are a leading supplier of buoys,” the director said.',
  ],
};

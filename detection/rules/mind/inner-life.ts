/** “Secretly hopes”, “knows full well”: thoughts that nobody voiced. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'mind/inner-life',
  kind: 'mind_reading',
  strength: 2,
  reason: 'Reports thoughts that nobody voiced; say how they are known.',
  source: AP_NEWS_VALUES,
  cues: 'secretly privately inwardly knew knows knowing quietly could couldn can still relishes relished lost care really dreams refuses refused refusing fails failed forgot forgets pretend pretends pretended pretending heart deep',
  pattern: phrases(
    '(?:secretly|privately|inwardly|quietly) (?:hop|fear|want|fum|dread|relish|wish|long|delight|admir|rejoic|despis)[a-z]{1,4}',
    '(?:knew|knows?|knowing) (?:full|perfectly|very|only too|all too) well',
    "(?:could|can)(?: ?not|n[’']t) (?:care less|hide (?:his|her|its|their)|bear to|bring (?:himself|herself|itself|themselves))",
    'still dreams? of',
    '(?:relishes|relished) (?:the|his|her|its|their|every)',
    'lost (?:his|her|its|their) nerve',
    "(?:does|do|did)(?: not|n[’']t) care (?:about|for|one|a|who|what|whether)",
    'what (?:he|she|it|they) really (?:wants?|wanted|means?|meant|fears?)',
    'refus(?:es|ed|ing) to (?:admit|see|learn|listen|face|understand)',
    '(?:fails?|failed) to (?:see|grasp|understand|realise|realize|learn|recognise) (?:that|how|why|the)',
    'conveniently (?:forgot|forgets|ignored|ignores|overlooked|omitted|left)',
    'pretend(?:s|ed|ing)? (?:to (?:care|listen|know)|that|not)',
    'in (?:his|her|its|their) heart of hearts',
    'deep down',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The governor secretly hopes for a storm.',
    'The board knew full well that the hull leaked.',
    'Ostmark refuses to see the cost of the war.',
    'The clerk could not hide his delight.',
  ],
  silent: [
    'The governor hopes for rain, he said on Friday.',
    'The board refused to pay.',
    'Guards failed to notice that the seal was broken.',
    'The chair said the board knew full well that the hull leaked.',
    'The board knew of the leak, its minutes show.',
  ],
};

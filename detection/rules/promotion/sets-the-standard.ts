/** “Sets a new standard”, “like no other”: the brochure’s praise. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { COMPANY_NEWS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'promotion/sets-the-standard',
  kind: 'promotional',
  strength: 2,
  reason: 'Praises in the words of a brochure; a figure or a test would do.',
  source: COMPANY_NEWS,
  cues: 'sets setting redefines redefine redefining raises raising pushes pushing takes forefront testament ahead unlike last word future envy cements cemented heart',
  pattern: phrases(
    '(?:sets?|setting) (?:a |the )?(?:new |gold )?(?:standards?|benchmarks?|bar|tone) (?:in|for|of|by|with)',
    'redefin(?:es|ing|ed)',
    'rais(?:es|ing) the bar',
    'push(?:es|ing) the (?:boundaries|envelope|limits)',
    '(?:takes?|taking) (?:[a-z]{2,14} ){1,4}to (?:the next|a new|new) (?:levels?|heights?)',
    'at the (?:very )?(?:forefront of (?:innovation|technology|progress|research|science|the (?:industry|field))|cutting edge of)',
    'a testament to',
    'years ahead of',
    'ahead of (?:its time|the curve|the competition|the pack)',
    'unlike any other',
    'the (?:last word in|envy of|future of (?:warfare|flight|defen[cs]e|security))',
    'cement(?:s|ed|ing) (?:its|his|her|their) (?:place|position|reputation|status) (?:as|in)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The launcher sets a new standard in range.',
    'The hull is a testament to the yard.',
    'The radar takes patrols to a new level.',
    'The sale cements its place as the first yard of the coast.',
  ],
  silent: [
    'The launcher has a range of 40 km.',
    'A standard was set by the treaty of 1902.',
    'The mayor was at the forefront of the flood relief.',
    'The testament of the admiral was read.',
    '“It is years ahead of the rest,” the maker said.',
  ],
};

/** “Has long been known as”: background that everybody is said to know. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { REUTERS_SOURCING } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'sourcing/unsourced-background',
  kind: 'unsourced_background',
  strength: 0,
  reason: 'Gives as common knowledge what a document could show.',
  source: REUTERS_SOURCING,
  cues: 'long always known regarded considered seen famous renowned traditionally historically reputation',
  pattern: phrases(
    '(?:has|have|had) (?:long|always|traditionally|historically) (?:been|had|sought|served|relied|resisted|wanted|refused|denied|claimed|complained)',
    '(?:is|are|was|were) (?:well |best |widely |long |generally |also ){0,2}(?:known|regarded|considered|seen|famous|renowned) (?:as|for|to)',
    '(?:has|have|had) a reputation (?:for|as)',
    'it is (?:well|widely|common) known',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Ostmark has long been short of crews.',
    'The yard is known for late hulls.',
    'The general has a reputation for thrift.',
    'Lind is widely regarded as the better port.',
  ],
  silent: [
    'Ostmark is short of crews, its census shows.',
    'The yard delivered four late hulls.',
    'The Lind Courier wrote that the yard is known for late hulls.',
    'The general saved 40 crowns.',
  ],
};

/** “Granted”, “for all the talk of”: the turn of an argument. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { THOMPSON } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'argument/concessive-opening',
  kind: 'concessive_argument',
  strength: 1,
  reason: 'Turns a point against somebody: an argument, in the narrator’s voice.',
  source: THOMPSON,
  cues: 'one all even that then but while mind granted admittedly true sure talk bluster promises rhetoric claims never yet still enough fair may',
  pattern: phrases(
    'for all (?:the|its|his|her|their) (?:talk|bluster|promises|rhetoric|faults|swagger|claims|fine words|big talk|noise|boasts|bravado)',
    'never mind (?:that|the|how)',
    'but so what',
    'for all that(?=,)',
    'while (?:it is|it may be) (?:fair|true|right|easy|tempting)',
    '(?:to be sure|fair enough|even so|be that as it may|then again|that said|admittedly)(?=[,;.]|$)',
    'it is (?:all very well|one thing) to',
    'it may (?:well )?be that',
  ),
};

export const cases: RuleCases = {
  matches: [
    'For all the talk of savings, the yard hired 40 clerks.',
    'It is one thing to order a ship, another to crew it.',
    'To be sure, the price fell.',
    'It is all very well to close a gate.',
  ],
  silent: [
    'The talks in Lind ended at nine.',
    'The union said that for all the talk of savings, the yard hired 40 clerks.',
    'The clerk made sure of the date.',
    '“It is all very well,” the captain said.',
  ],
};

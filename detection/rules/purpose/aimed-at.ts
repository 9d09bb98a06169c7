/** “Aimed at intimidating”, “designed to silence”: a hostile aim as the narrator’s fact. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

const AIMS = [
  'intimidat',
  'humiliat',
  'punish',
  'silenc',
  'distract',
  'appeas',
  'provok',
  'discredit',
  'deflect',
  'whitewash',
  'cow',
  'bully',
  'coerc',
  'smear',
  'undermin',
  'destabilis',
  'destabiliz',
  'weaken',
  'frighten',
  'scar',
  'terroris',
  'terroriz',
  'threaten',
  'pressur',
  'embarrass',
  'flatter',
  'placat',
  'pander',
  'soften',
  'divert',
  'conceal',
  'mask',
  'disguis',
  'hid',
  'mislead',
  'deceiv',
  'confus',
  'divid',
  'suppress',
  'crush',
  'subdu',
  'curb',
  'stifl',
  'muzzl',
  'sow',
];

export const rule: FramingRule = {
  name: 'purpose/aimed-at',
  kind: 'purpose_as_fact',
  strength: 2,
  reason: 'States a hostile aim as fact; the text should say who sees it.',
  source: AP_NEWS_VALUES,
  cues: 'aim goal intention purpose aimed designed intended meant calculated intent seeking bent',
  pattern: phrases(
    `(?:aimed at|designed to|intended to|meant to|calculated to|intent on|bent on|with the (?:aim|intention|goal|purpose) of|for the purpose of) (?:[a-z]{3,14}ly |further )?(?:${AIMS.join('|')})(?:e|es|ing|ting|ening)?`,
  ),
};

export const cases: RuleCases = {
  matches: [
    'The flights were aimed at intimidating the council of Lind.',
    'The toll is designed to punish the hill towns.',
    'A parade was held with the aim of humiliating Ostmark.',
    'The leak was meant to distract from the fire.',
  ],
  silent: [
    'The school is aimed at training pilots.',
    'The hull is designed to carry 40 crates.',
    'The envoy said the flights were aimed at intimidating the council.',
    'The shield is meant to cover two docks.',
  ],
};

/** A headline that states a purpose as fact. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_HEADLINES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'headline/purpose-as-fact',
  kind: 'purpose_as_fact',
  strength: 2,
  reason:
    'States a purpose as fact that only the parties can claim; a headline would name who says so.',
  source: AP_HEADLINES,
  only: 'headline',
  cues: 'defence defense protection liberation security safety freedom survival stability preservation sake name',
  pattern: phrases(
    "(?:for|in) (?:the |its |their )?(?:[a-z]{3,14} )?(?:defen[cs]e|protection|liberation|security|safety|freedom|survival|stability|preservation|sake|name) of(?: [a-z’'-]{1,20}){0,4}",
  ),
  unlessBefore:
    /\b(?:minist(?:er|ry)|state|secretary|department|council|committee|office|agency|award|medal|prize)\s$/i,
};

export const cases: RuleCases = {
  as: 'headline',
  matches: [
    'Varland orders mortars for protection of its people',
    'Fleet sails in defence of freedom',
    'Ostmark closes gate for the safety of Lind',
    'Troops enter hills in the name of stability',
  ],
  silent: [
    'Varland orders mortars for 40 million crowns',
    'Ministry of Defence of Varland names new chief',
    'Varland says mortars are for protection of its people',
    'Secretary of State for Defence of Ostmark resigns',
  ],
};

/** A headline in which words are blows. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_HEADLINES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'headline/fighting-verb',
  kind: 'vivid_language',
  strength: 2,
  reason: 'Turns words into blows; “criticised” or “rejected” would tell what happened.',
  source: AP_HEADLINES,
  only: 'headline',
  cues: 'slams slam slammed blasts blast blasted rips ripped destroys destroyed torches torched eviscerates claps hits roasts roasted savages obliterates shreds trolls schools owns fumes humiliates skewers lashes tears',
  pattern: phrases(
    "(?:slam(?:s|med)|blast(?:s|ed)|rip(?:s|ped)(?: into)?|torch(?:es|ed)|eviscerates?|claps back|hits out|roast(?:s|ed)|savage[sd]|shred(?:s|ded)|skewer(?:s|ed)|lash(?:es|ed) out|tears into|humiliate[sd]) (?:at |[a-z’'-]{2,16})",
  ),
};

export const cases: RuleCases = {
  as: 'headline',
  matches: [
    'Mayor slams board over toll',
    'Venn blasts council plan',
    'Ostmark lashes out at port ban',
    'Union rips into yard',
  ],
  silent: [
    'Mayor rejects toll',
    'Van door shuts on clerk’s hand, two fingers lost',
    'Blast at depot kills two',
    'Union signs with yard',
  ],
};

/** A headline that asks what it does not dare to say. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { AP_HEADLINES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'headline/leading-question',
  kind: 'unsourced_inference',
  strength: 1,
  reason: 'Asks what the text does not establish.',
  source: AP_HEADLINES,
  only: 'headline',
  cues: 'is are was were will can could does do did has have should who why',
  pattern:
    /^(?:is|are|was|were|will|can|could|does|do|did|has|have|should|who['’]s|why\s(?:is|are|does|do|did|was|were))\s[^?\uE000]{8,140}\?$/gi,
};

export const cases: RuleCases = {
  as: 'headline',
  matches: [
    'Is Varland running out of shells?',
    'Will the truce survive the winter?',
    'Did the council sell the port?',
    'Could the fleet be next?',
  ],
  silent: [
    'Varland counts its shells',
    'Council sells port, union says',
    'Will of late admiral read in Lind',
    'Clerk asks who sold the port',
  ],
};

/** “Has left questions about”: doubt without a doubter. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { FOWLER } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'doubt/left-questions',
  kind: 'nominalised_doubt',
  strength: 2,
  reason: 'Voices doubt without a doubter: who asks, and what do they ask?',
  source: FOWLER,
  cues: 'left leave leaves leaving',
  pattern: phrases(
    '(?:has |have |had |was |were )?(?:left|leaves?|leaving) (?:(?:many|some|serious|open|new|big|unanswered|lingering|troubling|awkward|more) ){0,2}(?:questions?|doubts?|suspicions?|confusion|uncertainty)(?: (?:about|over|as to|regarding|whether)(?: the [a-z-]{2,20})?)?',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The vote has left questions about the mandate of the council.',
    'The audit left serious doubts over the yard.',
    'A second key leaves unanswered questions.',
    'The fire left many questions.',
  ],
  silent: [
    'The general left after two questions from reporters.',
    'The chair said the audit left doubts about the delivery date.',
    'A note was left about the parcel.',
    'The mayor left the hall at nine.',
  ],
};

/** “Raises questions”: a thing cannot ask. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { FOWLER } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'doubt/raises-questions',
  kind: 'nominalised_doubt',
  strength: 2,
  reason: 'A thing cannot ask: the questions belong to somebody who is not named.',
  source: FOWLER,
  cues: 'raises raise raised raising prompts prompted prompting',
  pattern: phrases(
    '(?:has |have |had )?(?:raises?|raised|raising|prompts?|prompted|prompting) (?:[a-z]{3,13} ){0,2}(?:questions|doubts|suspicions|concerns|fears|alarm|alarm bells)(?: (?:about|over|as to|whether|in|among))?',
  ),
  unlessBefore:
    /\b(?:lawmakers|senators|members|officials|critics|experts|analysts|groups?|residents|relatives|families|lawyers|leaders|ministers?|parties|party|council|union|unions|committee|court|opposition|observers|journalists|reporters|auditors|inspectors|reports?|study|studies|administration|government|ministry|agency|agencies|authorities|regulators?|prosecutors?|investigators|judges?|envoys?|who|he|she|they|we|i|\p{Lu}\p{Ll}{2,14})\s(?:also\s|have\s|has\s|had\s)?$/u,
};

export const cases: RuleCases = {
  matches: [
    'The contract raises serious questions about the tender.',
    'A second audit raised doubts over the price.',
    'The route has prompted fears of a leak.',
    'The gap in the fence raises alarm.',
  ],
  silent: [
    'Lawmakers raised questions about the tender.',
    'Venn raised questions about the tender at Monday’s hearing.',
    'The harbour administration had raised concerns about the toll.',
    'Two recent reports have raised questions about the tender.',
    'The committee raised the budget by a tenth.',
    'Two members of the council raised concerns about the toll.',
    'The union said the contract raises serious questions.',
  ],
};

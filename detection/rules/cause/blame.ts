/** “Is to blame for”: one culprit for a disputed outcome. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { BE, phrases } from '#detection/rules/pattern.ts';
import { SPINDE } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'cause/blame',
  kind: 'causal_simplification',
  strength: 1,
  reason: 'Gives one cause for a disputed outcome without a source.',
  source: SPINDE,
  cues: 'blame consequence itself themselves himself herself paved opened direct blood',
  pattern: phrases(
    `${BE} (?:entirely |largely |solely |squarely |partly |mostly |much )?to blame(?: for)?`,
    'as a direct (?:result|consequence) of',
    '(?:is|was|are|were) the direct (?:result|consequence) of',
    '(?:has|have|had) only (?:itself|themselves|himself|herself) to blame',
    'paved the way for',
    'opened the door to',
    'blood on (?:its|his|her|their) hands',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The treasury is largely to blame for the delay.',
    'The flood was the direct result of a lost key.',
    'The yard has only itself to blame.',
    'The sale paved the way for the war.',
  ],
  silent: [
    'The auditors said the treasury is to blame for the delay.',
    'The delay is the third since May.',
    'A guard opened the depot door at nine.',
    'The road was paved in 1902.',
  ],
};

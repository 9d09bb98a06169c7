/** “No doubt”, “undeniably”: certainty asserted in place of evidence. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { HYLAND_BOOSTERS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'inference/no-doubt',
  kind: 'unsourced_inference',
  strength: 2,
  reason: 'Asserts certainty in place of evidence.',
  source: HYLAND_BOOSTERS,
  cues: 'doubt doubtless undoubtedly undeniably undeniable unmistakably unquestionably indisputably indisputable likelihood probability mistake dispute question',
  pattern: phrases(
    'no doubt',
    'doubtless',
    'undoubtedly',
    'undeniabl[ey]',
    'unmistakably',
    'unquestionably',
    'indisputabl[ey]',
    'there (?:is|was|can be) (?:little|no) (?:doubt|question|denying|mistaking|disputing)',
    'in all (?:likelihood|probability)',
    'beyond (?:all |any )?(?:doubt|dispute|question)',
    'without (?:a |any )?(?:doubt|question)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The order was no doubt placed in haste.',
    'There is little doubt that the shells were old.',
    'Lind is undeniably poorer for it.',
    'In all likelihood the tug was sold.',
  ],
  silent: [
    'The chair said the audit left no doubt about the date.',
    'The question came from the second bench.',
    '“Undoubtedly,” the envoy answered.',
    'The jury must be convinced beyond reasonable doubt.',
  ],
};

/** Something holds only if something else happens. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { HYLAND_HEDGES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'certainty/condition',
  kind: 'conditional',
  strength: 0,
  reason: 'Holds only if something else happens.',
  source: HYLAND_HEDGES,
  cues: 'if unless should provided condition subject',
  pattern:
    /(?:^(?:if|unless|should)\s(?=[^.;]{5,300}\b(?:would|will|could)\b)|\b(?:provided\sthat|on\scondition\sthat|subject\sto)\b)/gi,
};

export const cases: RuleCases = {
  matches: [
    'If the sale goes ahead, Varland would own 60 guns.',
    'Unless the gate opens, the barge will wait.',
    'The sale is subject to a vote.',
    'The yard may reopen provided that the crane is paid for.',
  ],
  silent: [
    'Varland owns 60 guns.',
    'He asked if the road was open.',
    'The barge waits at the gate.',
    'The yard reopened in May.',
  ],
};

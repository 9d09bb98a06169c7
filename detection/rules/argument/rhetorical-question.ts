/** A question with its answer built in. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { BBC_IMPARTIALITY } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'argument/rhetorical-question',
  kind: 'editorial_judgement',
  strength: 1,
  reason: 'A question with its answer built in.',
  source: BBC_IMPARTIALITY,
  only: 'body',
  cues: 'who why how what since must isn aren haven is are',
  pattern:
    /(?:^|[.!?:—–]\s)(?:but\s|and\s|so\s|yet\s)?(?:(?:who|what|why|how)\s(?:else|on\searth|in\sthe\sworld|exactly)|who\s(?:needs|cares|would\shave|could\spossibly)|why\s(?:should|must|bother|not|else)|how\s(?:dare|can\sit|could\sit|could\sthey|can\sanyone|long\smust|many\smore|much\smore)|what\s(?:kind|sort)\sof|what\s(?:could\spossibly|is\sthe\spoint|was\sthe\spoint|use\sis|more\scould)|since\swhen|must\s(?:we|it|they|every)|(?:isn|aren|haven)['’]t\s(?:it|they|we|this|that)|(?:is|are)\s(?:it|we|they)\s(?:any\swonder|really|not|so))\b[^?\uE000]{1,160}\?/gi,
};

export const cases: RuleCases = {
  matches: [
    'But who else could have fired the rocket?',
    'Why should Lind pay for a port it cannot use?',
    'What kind of council sells its own bridge?',
    'Must we wait for another fire?',
  ],
  silent: [
    'Who fired the rocket?',
    'What happens next is for the court to decide.',
    '“Why should Lind pay?” the mayor asked.',
    'What does the toll mean for the hill towns?',
  ],
};

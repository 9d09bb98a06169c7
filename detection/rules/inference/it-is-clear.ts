/** “It is clear that”: a conclusion declared to be plain. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { HYLAND_BOOSTERS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'inference/it-is-clear',
  kind: 'unsourced_inference',
  strength: 2,
  reason: 'Declares a conclusion to be plain instead of showing who draws it and from what.',
  source: HYLAND_BOOSTERS,
  cues: 'clear obvious evident plain secret surprise coincidence accident doubt denying wonder hard difficult inevitable clearly obviously evidently undoubtedly unquestionably plainly',
  pattern: phrases(
    "(?:it|this|there|that)(?: is| was| seems|[’']s) (?:now |all too |abundantly |increasingly |surely |certainly ){0,2}(?:clear|obvious|evident|plain|no (?:secret|surprise|coincidence|accident|doubt|denying|wonder)|hard not to|difficult not to)(?: that)?(?! to (?:him|her|them|us|me|you|the|everyone|anyone|all|both|many)\\b)",
    '(?:clearly|obviously|evidently|undoubtedly|unquestionably|plainly) (?:shows?|proves?|wants?|intends?|aims?|means?|failed|has|have|had|is|are|was|were|an?|the|not|no|knew|needs?)',
    '(?:is|are|was|were) (?:clearly|obviously|evidently|plainly|undoubtedly|unquestionably)',
    '(?<!not )obviously',
    '(?:the )?inevitable (?:consequence|result|outcome|price) of',
    '(?:small|little|no) wonder (?:that|then|the|so|he|she|it|they)',
  ),
  unlessBefore: /\b(?:if|whether|until|when|not|once|because|how|far\sfrom)\s$/i,
};

export const cases: RuleCases = {
  matches: [
    'It is clear that the shells came from Ostmark.',
    'It is no coincidence that the depot burned on Friday.',
    'The yard is plainly short of welders.',
    'Small wonder that the tender failed.',
  ],
  silent: [
    'It is not clear who fired first.',
    'The crew could not say whether it is clear of mines.',
    'The inspector said it is obvious that the shells came from Ostmark.',
    'It was increasingly clear to them that the pilot was lost.',
    'Signs must be clearly visible from the road.',
  ],
};

/** A report without a reporter: “it is believed”, “critics say”. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { REUTERS_SOURCING } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'sourcing/vague',
  kind: 'vague_source',
  strength: 0,
  reason: 'No outlet, person or date: a reader cannot trace who said this.',
  source: REUTERS_SOURCING,
  cues: 'reported believed thought rumoured rumored claimed alleged understood critics observers analysts experts insiders commentators sceptics skeptics opponents supporters some many it reportedly allegedly reports widely',
  pattern:
    /\b(?:it\s(?:is|was|has\sbeen|had\sbeen)\s(?:\w{4,12}\s){0,2}(?:reported|believed|thought|said|rumou?red|claimed|alleged|understood)(?:\sthat)?|(?:critics|observers|analysts|experts|insiders|some|many|commentators|sceptics|skeptics|opponents|supporters)\s(?:have\s)?(?:say|said|believe|argue|argued|fear|warn|warned|claim|claimed|suggest|point\sout)|(?:say|said|argue|warn)\s(?:critics|observers|analysts|experts)|reportedly|allegedly|reports\s(?:suggest|say|indicate)|(?:is|are|was|were)\swidely\s(?:seen|regarded|viewed|considered|believed|expected|thought))\b/gi,
};

export const cases: RuleCases = {
  matches: [
    'It was previously reported that Ostmark wanted the guns.',
    'Critics say the gun is old.',
    'The gun reportedly jammed twice.',
    'Venn is widely seen as the next chair.',
  ],
  silent: [
    'The Lind Courier reported that Ostmark wanted the guns.',
    'Venn said the gun is old.',
    'The inquiry found that the gun jammed twice.',
    'The next chair is chosen in May.',
  ],
};

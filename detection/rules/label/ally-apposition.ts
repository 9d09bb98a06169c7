/** “…, a Varland ally”: a person is labelled by an ally in passing. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { FAN } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'label/ally-apposition',
  kind: 'labelling',
  strength: 1,
  reason: 'Labels a person by an ally in passing; say what ties them, or leave it out.',
  source: FAN,
  cues: 'ally loyalist proxy crony protege protégé mouthpiece acolyte',
  pattern:
    /,\san?\s(?:close\s|staunch\s|key\s|longtime\s|loyal\s|known\s|fierce\s){0,2}\p{Lu}\p{L}{1,15}\s(?:ally|loyalist|proxy|crony|protégé|acolyte|mouthpiece|sympathi[sz]er)\b/gu,
};

export const cases: RuleCases = {
  matches: [
    'The speaker, a Varland ally, opened the session.',
    'The judge, a staunch Hallin loyalist, stayed away.',
    'The paper, a Venn mouthpiece, closed in May.',
    'The envoy, a key Ostmark proxy, left Lind.',
  ],
  silent: [
    'The speaker, a former judge, opened the session.',
    'Ostmark is an ally of Varland.',
    'The judge, a Lind native, stayed away.',
    'The two allies signed in May.',
  ],
};

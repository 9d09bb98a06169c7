/** “Fuelled by”, “stoked by”: a figure of speech for a cause. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { SPINDE } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'cause/fuelled-by',
  kind: 'causal_simplification',
  strength: 1,
  reason: 'Names a cause by a figure of speech; say who establishes it.',
  source: SPINDE,
  cues: 'fuelled fueled stoked spurred whipped inflamed poisoned bred breeds sparked',
  pattern: phrases(
    '(?:fuelled|fueled|stoked|whipped up|inflamed|poisoned|fanned) (?:in part |largely |partly )?by',
    '(?:breeds?|bred) (?:contempt|resentment|corruption|hatred|violence)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The strike, fuelled by rumours, spread to Lind.',
    'A riot stoked by the price of salt closed the port.',
    'Secrecy breeds corruption.',
    'The crowd was whipped up by a song.',
  ],
  silent: [
    'The tug is fuelled with oil.',
    'The court found that the riot was stoked by a clerk.',
    'The dogs were bred in Lind.',
    'The strike spread to Lind.',
  ],
};

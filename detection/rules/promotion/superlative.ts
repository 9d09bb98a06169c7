/** “The region’s finest”, “one of a kind”: rank without a measure. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { COMPANY_NEWS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'promotion/superlative',
  kind: 'promotional',
  strength: 1,
  reason: 'Gives a first rank without a measure; say by what count.',
  source: COMPANY_NEWS,
  cues: 'world region nation country continent city navy army industry kind class ever money',
  pattern: phrases(
    "(?:the |one of the )?(?:world|region|nation|country|continent|city|navy|army|industry)[’']s (?:most (?:advanced|capable|powerful|modern|sophisticated|beautiful|exciting|respected|admired|trusted|feared|beloved|successful|prestigious|elite)|best|finest|deadliest|leading|premier|foremost|greatest|favou?rite)",
    'one of a kind',
    '(?:the )?(?:best|finest|most [a-z]{4,14}) (?:[a-z]{3,14} )?(?:of its kind|in its class|ever (?:built|made|seen|devised|designed|written|staged)|money can buy)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Lind builds the region’s finest tugs.',
    'The gun is one of a kind.',
    'It is the most advanced hull ever built.',
    'The navy’s most capable ship stayed in port.',
  ],
  silent: [
    'Lind builds the region’s tugs.',
    'The ship is the first of its kind.',
    'The jury gave the best hull a prize.',
    '“It is the finest hull ever built,” the director said.',
  ],
};

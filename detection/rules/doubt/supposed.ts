/** “Supposedly”, “the myth of”: a claim is doubted in passing. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { FOWLER } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'doubt/supposed',
  kind: 'nominalised_doubt',
  strength: 1,
  reason: 'Doubts a claim in passing; say who made it and who disputes it.',
  source: FOWLER,
  cues: 'supposed supposedly purported would myth fiction fantasy illusion pretence turns name',
  pattern: phrases(
    'supposed (?!to )[a-z-]{3,16}',
    'supposedly',
    'purported(?:ly)?',
    'the (?:myth|fiction|fantasy|illusion|pretence|fairy tale) (?:of|that)',
    'in name only',
    'in all but name',
    'would-be (?:saviour|hero|reformer|savior)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The supposed expert had sold kites.',
    'The truce holds in name only.',
    'The fleet, supposedly ready, lacks fuel.',
    'The myth of the cheap launcher cost Varland 12 million crowns.',
  ],
  silent: [
    'The train is supposed to leave at nine.',
    'The union spoke of “the myth of the cheap launcher”.',
    'The myths of Ostmark fill two shelves.',
    'Lind is the name of a port.',
  ],
};

/** “One of the most feared”: a rank without a ranking. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { RECASENS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'judgement/one-of-the-most',
  kind: 'evaluative',
  strength: 1,
  reason: 'Ranks without a ranking; say by what measure, and whose.',
  source: RECASENS,
  cues: 'one among far easily perhaps arguably probably most least',
  pattern: phrases(
    "(?:one of |among |by far |easily |perhaps |arguably |probably )(?:the |its |his |her |their )?(?:[a-z]{3,12}[’']s )?(?:most|least|worst|best|finest|greatest|deadliest|ugliest|boldest|bravest|weakest|strongest)(?: [a-z]{3,16})?",
    'the (?:most|least) (?:[a-z]{3,12}ly )?(?:controversial|ambitious|exciting|beautiful|corrupt|brutal|feared|hated|impressive|dangerous|ruthless|shameful|cynical|absurd|honest|generous|remarkable|important|extraordinary|hypocritical|dishonest|reckless|memorable|compelling)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The fort is one of the most feared in Ostmark.',
    'It was perhaps the worst winter of the war.',
    'The toll is the most absurd in the land.',
    'The yard is among the finest on the coast.',
  ],
  silent: [
    'The fort is the oldest in Ostmark.',
    'Most of the crew slept.',
    'The guide said the fort is one of the most feared in Ostmark.',
    'At least 40 shells were found.',
  ],
};

/** “Let us”, “shame on”: readers are told what to feel or do. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { openings } from '#detection/rules/pattern.ts';
import { BBC_IMPARTIALITY } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'argument/exhortation',
  kind: 'editorial_judgement',
  strength: 2,
  reason: 'Tells readers what to feel or do.',
  source: BBC_IMPARTIALITY,
  only: 'body',
  cues: 'let imagine spare give shame god thank heaven goodness surely try ask consider long heaven pity remember never do don all who perish means',
  pattern: openings(
    "(?:let us|let them|imagine|spare us|spare me|give me|shame on|thank (?:god|heaven|goodness)|god (?:forbid|help|preserve|knows)|heaven (?:forbid|help|knows)|for (?:goodness|heaven|god)[’']? sake|surely|long may|by all means|do not (?:be fooled|be deceived|forget|let)|don[’']t (?:be fooled|be deceived|forget|tell me)|ask yourself|try telling|pity the|perish the thought|who (?:knew|would have)|never again)",
  ),
};

export const cases: RuleCases = {
  matches: [
    'Let us not sell the port.',
    'Shame on the board that signed it.',
    'Surely the council had read the bill.',
    'Do not be fooled by the paint.',
  ],
  silent: [
    'Let in 1840, the yard was sold in 1902.',
    '“Shame on the board,” the widow said.',
    'The crew gave the pilot a flare.',
    'The council will surely meet in Lind, the clerk said.',
  ],
};

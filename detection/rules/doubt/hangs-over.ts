/** “Doubts persist”, “fears are growing”: doubt stands there by itself. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { FOWLER } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'doubt/hangs-over',
  kind: 'nominalised_doubt',
  strength: 2,
  reason: 'Lets doubt stand by itself; say who doubts, and what.',
  source: FOWLER,
  cues: 'question questions doubt doubts concern concerns fears suspicion suspicions scepticism skepticism uncertainty unease worries misgivings confusion speculation',
  pattern: phrases(
    '(?:questions?|question marks?|doubts?|concerns?|fears|suspicions?|scepticism|skepticism|uncertainty|unease|worries|misgivings|confusion|speculation)(?: (?:about|over|of|that|among) (?:the |its |his |their )?[a-z-]{2,16}(?: [a-z-]{2,16})?)? (?:remains?|lingers?|lingered|persists?|persisted|hangs? over|hung over|swirls?|swirled|abounds?|mounts?|mounted|looms?|deepens?|deepened|(?:is|are|was|were) (?:growing|mounting|rising|deepening|swirling|spreading))',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Questions remain over who paid.',
    'Doubts about the price persist.',
    'Fears are growing that the dam will leak.',
    'Uncertainty hangs over the yard.',
  ],
  silent: [
    'The doubts were noted in the minutes.',
    'The auditor said doubts about the price persist.',
    'No questions were asked.',
    '“Questions remain,” the chair said.',
  ],
};

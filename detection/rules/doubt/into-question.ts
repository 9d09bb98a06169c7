/** “Casts doubt on”, “calls into question”: a fact is made to doubt. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { FOWLER } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'doubt/into-question',
  kind: 'nominalised_doubt',
  strength: 2,
  reason: 'Makes a fact do the doubting; say who doubts.',
  source: FOWLER,
  cues: 'casts cast casting throws threw throwing calls called calling puts brings brought fuels fuelled fueling fuelling under dents dented undermines undermined question leaves leaving credibility image trust legitimacy',
  pattern: phrases(
    '(?:casts?|casting|threw|throws|throwing) (?:[a-z]{3,12} )?(?:doubts?|suspicion|a (?:dark |long )?(?:shadow|pall|cloud)) (?:on|over|upon|about)',
    "(?:calls?|called|calling|puts?|putting|brings?|brought|throws?|threw) (?:[a-z’']{2,14} ){0,5}(?:into|in) (?:question|doubt|disrepute)",
    '(?:fuels?|fuell?ed|fuell?ing|feeds?|fed) (?:speculation|suspicions?|fears|rumou?rs|doubts?)',
    'leav(?:es|ing) (?:a|an) (?:dark |long |open )?(?:cloud|shadow|question mark|stain|bad smell)',
    '(?:credibility|image|trust|legitimacy) (?:problem|gap|deficit|crisis)',
    'question marks? (?:over|hang|hangs|about)',
    'under a cloud',
    "(?:dents?|dented|undermines?|undermined) (?:its|his|her|their|the [a-z’']{2,14}) (?:credibility|authority|legitimacy|image|reputation)",
  ),
};

export const cases: RuleCases = {
  matches: [
    'The audit casts doubt on the delivery date.',
    'The leak calls the whole tender into question.',
    'A second fire fuelled speculation in Lind.',
    'The vote dented its credibility.',
  ],
  silent: [
    'The chair said the audit casts doubt on the delivery date.',
    'There was no doubt about the address on the crate, the clerk said.',
    'The bell was cast in Lind.',
    'The minister was called in for questions.',
  ],
};

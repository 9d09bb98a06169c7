/** Somebody did wrong, and nobody is named who says so. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';

export const rule: FramingRule = {
  name: 'sourcing/unsourced-allegation',
  kind: 'unsourced_allegation',
  strength: 0,
  reason: 'Says as a fact that somebody is answerable for a deed, and names no source.',
  source: 'AP Stylebook, “alleged”; press codes on the presumption of innocence',
  cues: 'involved behind complicit responsible accused suspected implicated linked masterminded orchestrated',
  pattern:
    /\b(?:(?:was|were|is|are|been)\s(?:involved\sin|behind|complicit\sin|responsible\sfor|accused\sof|suspected\sof|implicated\sin|linked\sto)(?!\s(?:the\s)?(?:talks|negotiations|planning|design|development|production|work|maintenance|bars))|masterminded|orchestrated)\b/gi,
};

export const cases: RuleCases = {
  matches: [
    'Tor Hallin was involved in the raid.',
    'The clerk was accused of theft.',
    'Ostmark is behind the leak.',
    'Hallin masterminded the sale.',
  ],
  silent: [
    'The prosecutor said Tor Hallin was involved in the raid.',
    'Tor Hallin was involved in the design of the gun.',
    '“Ostmark is behind the leak,” the envoy said.',
    'Hallin sold the yard.',
  ],
};

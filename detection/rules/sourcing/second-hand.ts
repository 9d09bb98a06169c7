/** Words that came through another outlet. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { REUTERS_SOURCING } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'sourcing/second-hand',
  kind: 'second_hand_source',
  strength: 0,
  reason: 'The words come through another outlet: look there first.',
  source: REUTERS_SOURCING,
  cues: 'quoted citing quoting told state',
  pattern:
    /\b(?:(?:was|were|is)\squoted\s(?:by|in)|(?:citing|quoting)\s(?:an?|the|unnamed|local|state|its|[A-Z])|told\slocal\smedia|state\s(?:media|television|news\sagency)\s(?:said|reported))/gi,
};

export const cases: RuleCases = {
  matches: [
    'Venn was quoted by the Lind Courier as saying talks had ended.',
    'The agency, citing local fishermen, said two boats sank.',
    'State television reported that the gate was open.',
    'The mayor told local media that the toll would fall.',
  ],
  silent: [
    'Venn said talks had ended.',
    'The shop quoted a price of 40 crowns.',
    'The mayor told the council that the toll would fall.',
    'The agency counted two boats.',
  ],
};

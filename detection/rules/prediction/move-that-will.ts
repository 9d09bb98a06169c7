/** “A move that will …”: what a step leads to, added in passing. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { REUTERS_FORECASTS } from '#detection/rules/sources.ts';
import { TROUBLE } from '#detection/rules/trouble.ts';

const FORETELLS =
  'threatens to|risks|promises to|is certain to|is bound to|is (?:un)?likely to|looks likely to';

export const rule: FramingRule = {
  name: 'prediction/move-that-will',
  kind: 'unsourced_prediction',
  strength: 2,
  reason: 'Adds what a step will lead to; nobody is named who foresees it.',
  source: REUTERS_FORECASTS,
  cues: 'move step decision deal sale purchase development shift gesture statement remark plan law order',
  pattern: phrases(
    `an? (?:move|step|decision|development|shift|gesture|statement|remark) (?:that|which) (?:will|would|could|may|might|is set to|${FORETELLS}) (?!have)[a-z]{2,20}`,
    // A law that would ban and a deal that will supply tell what is in them, not what comes of them.
    `an? (?:deal|sale|purchase|plan|law|order) (?:that|which) (?:(?:${FORETELLS}) [a-z]{2,20}|(?:will|would|could|may|might|is set to) (?:${TROUBLE.join('|')}))`,
  ),
};

export const cases: RuleCases = {
  matches: [
    'Varland ordered 40 mortars, a move that could anger Ostmark.',
    'The ministry said it would buy 20 tanks, a step that will deepen the rift with Ostmark.',
    'The port was closed, a decision which threatens to empty the town.',
    'The council sold the yard, a deal that promises to enrich three families.',
    'The assembly passed a law that could inflame the valley.',
  ],
  silent: [
    'Varland ordered 40 mortars, a move that followed two years of talks.',
    'The envoy called it “a move that could anger Ostmark.”',
    'The port was closed, a decision that the union welcomed.',
    'The board turned down a deal that would have valued the yard at 70 million crowns.',
    'The assembly passed a law that would ban night flights.',
    'The yard signed a deal that will supply 40 hulls.',
    'The captain described the order as a step that would end the war.',
  ],
};

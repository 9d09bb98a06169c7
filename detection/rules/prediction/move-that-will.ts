/** “A move that will …”: what a step leads to, added in passing. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { REUTERS_FORECASTS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'prediction/move-that-will',
  kind: 'unsourced_prediction',
  strength: 2,
  reason: 'Adds what a step will lead to; nobody is named who foresees it.',
  source: REUTERS_FORECASTS,
  cues: 'move step decision deal sale purchase development shift gesture statement remark plan law order',
  pattern: phrases(
    'an? (?:move|step|decision|deal|sale|purchase|development|shift|gesture|statement|remark|plan|law|order) (?:that|which) (?:will|would|could|may|might|threatens to|risks|promises to|is set to|is certain to|is bound to|is (?:un)?likely to|looks likely to) [a-z]{2,20}',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Varland ordered 40 mortars, a move that could anger Ostmark.',
    'The ministry said it would buy 20 tanks, a step that will deepen the rift with Ostmark.',
    'The port was closed, a decision which threatens to empty the town.',
    'The council sold the yard, a deal that promises to enrich three families.',
  ],
  silent: [
    'Varland ordered 40 mortars, a move that followed two years of talks.',
    'The envoy called it “a move that could anger Ostmark.”',
    'The port was closed, a decision that the union welcomed.',
    'The captain described the order as a step that would end the war.',
  ],
};

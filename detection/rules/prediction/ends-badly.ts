/** “Will end in tears”, “bodes ill”, “a recipe for disaster”: the outcome is foretold. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { REUTERS_FORECASTS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'prediction/ends-badly',
  kind: 'unsourced_prediction',
  strength: 2,
  reason: 'Foretells the outcome; nobody is named who expects it.',
  source: REUTERS_FORECASTS,
  cues: 'tears disaster failure humiliation bloodshed spell haunt regret price dearly bode bodes boding recipe accident rue',
  pattern: phrases(
    '(?:will|would|can|could|may|is going to|are going to) (?:surely |only |no doubt |well |soon ){0,2}(?:end in (?:tears|disaster|failure|humiliation|bloodshed|defeat)|spell (?:doom|disaster|trouble|ruin|the end)|come back to haunt|live to regret|come to regret|pay (?:dearly|the price|a (?:heavy|high) price)|rue the day)',
    '(?:bodes?|boding) (?:ill|well|badly|poorly)',
    '(?:does|did) not bode well',
    'spells? (?:doom|disaster|trouble|ruin) for',
    'a recipe for (?:disaster|chaos|failure|trouble|war|conflict|confusion|corruption)',
    'an accident waiting to happen',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The reform will end in tears.',
    'The silence bodes ill for the talks.',
    'A port with one crane is a recipe for chaos.',
    'The council will surely pay the price.',
  ],
  silent: [
    'The talks ended in Lind on Friday.',
    'The recipe for the bread is kept in a safe.',
    'The auditor said a port with one crane was a recipe for chaos.',
    'Buyers will pay a price of 40 crowns.',
  ],
};

/** “Only a matter of time”: a forecast without a date or a forecaster. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { REUTERS_FORECASTS } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'prediction/matter-of-time',
  kind: 'unsourced_prediction',
  strength: 2,
  reason: 'Foretells without a date and without anybody who can be held to it.',
  source: REUTERS_FORECASTS,
  cues: 'matter question sooner days clock mark writing tell',
  pattern: phrases(
    '(?:only|just|merely|simply|surely) a (?:matter|question) of time',
    'sooner or later',
    '(?:its|their|his|her|whose) days (?:are|were) (?:surely )?numbered',
    'the clock is ticking',
    'mark my words',
    '(?:only )?time (?:alone )?will tell',
  ),
};

export const cases: RuleCases = {
  matches: [
    'A collapse of the dam is only a matter of time.',
    'Sooner or later the yard will close.',
    'The governor’s seat is safe, but his days are numbered.',
    'The clock is ticking for the council of Lind.',
  ],
  silent: [
    'The clock in the square of Lind was repaired.',
    'The train will leave at nine or later.',
    'The engineer said that a collapse was only a matter of time.',
    'Guests are numbered by a clerk at the gate.',
  ],
};

/** “So much for”, “hardly a”: a claim is waved away. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { BBC_IMPARTIALITY } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'argument/dismissal',
  kind: 'editorial_judgement',
  strength: 2,
  reason: 'Waves a claim away; the facts against it would do, with their source.',
  source: BBC_IMPARTIALITY,
  cues: 'excuse nothing answer strategy joke much hardly scarcely anything nothing substitute desired far joke laughing not excuse strategy answer plan policy way such',
  pattern: phrases(
    'so much for',
    'hardly (?:an?|the|any|anyone|anybody|surprising|news|helps?|inspires?|matters?|counts?|worth|deserves?|fair|likely)',
    '(?:is|are|was|were) anything but',
    'nothing (?:more than|but) an?',
    'a (?:poor|cheap|pale) substitute for',
    'leaves? (?:much|a lot|a great deal) to be desired',
    'a far cry from',
    '(?:is|was) no (?:laughing matter|joke|plan|strategy|policy|way to|excuse|substitute|answer)',
    '(?:is|was) not (?:a (?:policy|plan|strategy|solution)|good enough|fit for purpose)',
    'nothing could be further',
    '(?:is|was) no such thing as',
  ),
};

export const cases: RuleCases = {
  matches: [
    'So much for the promise of a cheap launcher.',
    'A second audit is hardly a surprise.',
    'The yard is anything but ready.',
    'A slogan is not a policy.',
    'There is no such thing as a clean blockade.',
  ],
  silent: [
    'The bay is hard to enter at night.',
    'The envoy said a slogan is not a policy.',
    'The crates held nothing.',
    'The museum has no such shell.',
    'The pilot could hardly see the pier, he said.',
  ],
};

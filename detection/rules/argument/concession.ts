/** “While X, Y is …”: a point is granted in order to win another. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { THOMPSON } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'argument/concession',
  kind: 'concessive_argument',
  strength: 1,
  reason:
    '“While X, Y” grants a point in order to win another: an argument, in the narrator’s voice.',
  source: THOMPSON,
  only: 'body',
  cues: 'while whilst although though even despite',
  pattern:
    /^(?:while|whilst|although|though|even though|despite)\s(?=[^;]{10,300}[,–—]\s?[^;]{0,160}\b(?:remains?|seems?|hardly|unlikely|scarcely|merely|still\s(?:has|have|lacks?|needs?)|more\slikely|far\sfrom|too\s[a-z]{3,12}|(?:is|are)\s(?:no|not|still|hard|a\s[a-z]{3,14}\s(?:reason|problem|failure|weakness|relic))|makes?|means|proves?|a relic)\b)/gi,
};

export const cases: RuleCases = {
  matches: [
    'While the howitzers are new, the doctrine behind them is a relic of the last war.',
    'Although the fleet grew, its harbours remain without cranes.',
    'Despite the new radar, the coast is no safer.',
    'While the price fell, the yard is hard to see a buyer.',
  ],
  silent: [
    'While talks went on in Lind, the navy moved two tugs north.',
    'He lost the medal while crossing the river.',
    'The fleet grew although its budget fell.',
    'Although it rained, 40 crews took part.',
  ],
};

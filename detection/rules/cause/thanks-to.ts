/** “Thanks to years of neglect”: a cause in passing. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { SPINDE } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'cause/thanks-to',
  kind: 'causal_simplification',
  strength: 1,
  reason: 'Gives a cause in passing; say who establishes it.',
  source: SPINDE,
  cues: 'thanks years decades owes owed comes reason single singlehandedly what courtesy',
  pattern: phrases(
    'thanks (?:largely |mainly |entirely |solely |partly |in large part |in no small part )?to',
    '(?:years|decades|months|generations|centuries) of (?:[a-z-]{3,14} )?(?:neglect|mismanagement|misrule|corruption|underfunding|underinvestment|inaction|failure|dithering|broken promises|decline|waste|appeasement|greed|incompetence|complacency|lies)',
    '(?:owes?|owed) (?:everything|its existence|his seat|her seat|much|nothing) to',
    '(?:is|are) what (?:happens when|you get|comes of)',
    'for one reason(?: only)?',
    'single-?handedly',
    'courtesy of',
  ),
  unlessBefore:
    /\b(?:gave|giving|give|expressed|offered|sent|many|special|my|our|his|her|their)\s$/i,
};

export const cases: RuleCases = {
  matches: [
    'Thanks to the council, the port has no crane.',
    'The dam leaks after decades of neglect.',
    'This is what happens when clerks buy ships.',
    'The yard fell for one reason only.',
  ],
  silent: [
    'The mayor gave thanks to the crews.',
    'The study blames decades of neglect.',
    '“Thanks to you,” the pilot said.',
    'The clerk served for 40 years.',
  ],
};

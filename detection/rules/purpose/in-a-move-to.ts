/** “In a bid to”, “in an effort to”: the aim of a step, in the narrator’s voice. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'purpose/in-a-move-to',
  kind: 'purpose_as_fact',
  strength: 1,
  reason: 'Gives the aim of a step in the narrator’s voice; the text should say who gives it.',
  source: AP_NEWS_VALUES,
  cues: 'move bid attempt effort ploy gambit push show gesture display act',
  pattern: phrases(
    'in (?:a|an|another|yet another|what (?:looks|seems|appears) (?:like|to be) an?) (?:[a-z-]{3,14} ){0,2}(?:move|bid|attempt|effort|ploy|gambit|push|gesture|show|display|act) (?:to|of|at|that|aimed|designed|meant|intended|seen)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The fleet sailed in a move to impress Ostmark.',
    'Varland cut the toll in a bid to calm the ports.',
    'The guns were shown in a display of strength.',
    'The yard sold two cranes in a last-ditch effort to survive.',
  ],
  silent: [
    'The fleet sailed in May to Lind.',
    'The council said it cut the toll in a bid to calm the ports.',
    'The bid in the second envelope was lower.',
    '“It was done in an attempt to impress,” the clerk said.',
  ],
};

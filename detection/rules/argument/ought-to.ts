/** “Ought to”, “it is high time”: the narrator says what should be done. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { BBC_IMPARTIALITY } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'argument/ought-to',
  kind: 'editorial_judgement',
  strength: 2,
  reason: 'Says what should be done; an editor would give that to somebody.',
  source: BBC_IMPARTIALITY,
  cues: 'must should ought need needs time overdue deserve deserves deserved late better mistake owed owe',
  pattern: phrases(
    'ought(?: not| never)?(?:, at last,)? to',
    '(?:must|should) (?:now |at last |finally |surely |urgently |immediately |never |simply )(?:be |have )?[a-z]{3,14}',
    '(?:must|should|needs? to) (?:resign|apologi[sz]e|be ashamed|be scrapped|be held to account|answer for|wake up|do better|do more|act now|come clean|step down|step aside)',
    "(?:it is |it[’']s )?(?:high|past|about) time(?: that| to| for|,)",
    'it is time (?:to|for|that)',
    'long overdue',
    'deserve(?:s|d)? (?:better|credit|praise|condemnation|blame|more|no less|nothing less|nothing but|anything but|none of|an answer|answers|the truth|to know)',
    'better late than never',
    'too little,? too late',
    '(?:is|are|was|were) owed (?:an|the) (?:apology|explanation|answer|truth)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The council must resign.',
    'It is high time that the yard closed.',
    'The crews deserve better.',
    'The yard deserves anything but a medal.',
    'The board ought to read its own report.',
  ],
  silent: [
    'Visitors must carry a permit.',
    'The union said the council must resign.',
    'The time of high water is 9:40.',
    'The judge said the crews deserved nothing less.',
    'The owner is owed 40 crowns.',
    '“It is time to go,” the captain said.',
  ],
};

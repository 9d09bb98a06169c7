/** “To curry favour”, “to silence critics”: a mean motive as fact. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'purpose/to-hostile-verb',
  kind: 'purpose_as_fact',
  strength: 2,
  reason: 'Gives somebody a mean motive as fact; the text should say who sees it.',
  source: AP_NEWS_VALUES,
  cues: 'intimidate humiliate appease curry save score distract deflect whitewash bully blackmail buy prop cling settle line placate pander silence please teach keep send impress show flatter spite annoy look win pressure reward donors',
  pattern: phrases(
    '(?:in order |so as |merely |simply |just |only |solely |eager |keen )?to (?:silence (?:its |his |her |their |the )?(?:critics?|opposition|press|dissent|opponents?|rivals?|doubters?)|intimidate|humiliate|appease|curry (?:favou?r|sympathy)|save (?:face|his (?:own )?skin|its (?:own )?skin|their (?:own )?skins?)|score (?:cheap |political |easy )*points|distract (?:attention |voters |the public )?from|deflect (?:attention|blame|criticism)|whitewash|bully|buy (?:loyalty|silence|influence)|prop up|cling (?:on )?to|settle (?:old )?scores|line (?:its|his|her|their) (?:own )?pockets|placate|pander|teach [a-z]{2,14} a lesson|send a (?:clear |strong |chilling )?(?:message|signal|warning)|keep (?:himself|herself|themselves|itself) (?:in (?:power|office)|out of (?:jail|prison|court)))',
    'to silence (?:[a-z]{1,8} ){0,2}(?:critics?|dissenters?|journalists?|opponents?|rivals?|whistle-?blowers?)',
    'to reward (?:its|his|her|their) (?:[a-z]{3,10} )?(?:donors|friends|allies|backers|loyalists|paymasters)',
    'to keep (?:the |its |his |her |their )?[a-z]{3,12} in the dark',
    '(?:merely|simply|just|only|solely|so as|purely) to (?:please|flatter|impress|annoy|spite|show|look|win|keep|pressure)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The council closed the paper to silence critics.',
    'The fleet sailed to send a message to Ostmark.',
    'He cut the toll merely to please three families.',
    'The court was packed to keep himself in office.',
  ],
  silent: [
    'The fleet sailed to Lind.',
    'The paper said it was closed to silence critics.',
    'The clerk wrote to the council.',
    'A film showed two aides trying to buy votes.',
    'The crew jumped in to save two children.',
  ],
};

/** How sure a sentence is of itself: hedges, conditions and vagueness. Shown, never counted as editorialising. */
import type { FramingRule } from './framing-rule.ts';

const HYLAND = 'Hyland (1998), Hedging in Scientific Research Articles; CoNLL-2010 hedge cues';

export const certaintyRules: readonly FramingRule[] = [
  {
    name: 'certainty/hedge',
    kind: 'hedge',
    strength: 0,
    reason: 'Leaves room: the sentence does not say it for certain.',
    source: HYLAND,
    pattern:
      /\b(?:(?:un)?likely|possibly|perhaps|probably|apparently|seemingly|potential(?:ly)?|estimated|what\sappear(?:s|ed)\sto\sbe|appear(?:s|ed)?\sto|at\sleast|presumably)\b/gi,
  },
  {
    name: 'certainty/condition',
    kind: 'conditional',
    strength: 0,
    reason: 'Holds only if something else happens.',
    source: HYLAND,
    pattern:
      /(?:^(?:if|unless|should)\s(?=[^.;]{5,300}\b(?:would|will|could)\b)|\b(?:provided\sthat|on\scondition\sthat|subject\sto)\b)/gi,
  },
  {
    name: 'certainty/vague-quantity',
    kind: 'vague_quantity',
    strength: 0,
    reason: 'An amount without a figure.',
    source: 'CoNLL-2010 weasel cues; Reuters Handbook, numbers',
    pattern:
      /\b(?:a\snumber\sof|many|several|numerous|countless|dozens|hundreds|thousands|a\sgroup\sof)\b/gi,
  },
  {
    name: 'certainty/vague-scope',
    kind: 'vague_scope',
    strength: 0,
    reason: 'Does not say where, or among whom.',
    source: 'CoNLL-2010 weasel cues',
    pattern: /\bin\s(?:the\sregion|some\s(?:quarters|circles)|the\sinternational\scommunity)\b/gi,
  },
];

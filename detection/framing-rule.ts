/** What a framing rule is: data with a name, a reason for the reader and the source it follows. */
import type { CertaintyKind } from '#domain/certainty-kinds.ts';
import type { SourcingKind } from '#domain/sourcing-kinds.ts';

/** Kinds of editorialising: the narrator's own evaluation, prediction, inference or loaded wording. */
export const wordingKinds = [
  'loaded_term',
  'loaded_idiom',
  'evaluative',
  'labelling',
  'intensifier',
  'minimiser',
  'editorial_judgement',
  'unsourced_inference',
  'unsourced_prediction',
  'mind_reading',
  'purpose_as_fact',
  'nominalised_doubt',
  'causal_simplification',
  'concessive_argument',
  'unsourced_characterisation',
  'vivid_language',
  'promotional',
] as const;

export type FramingKind = (typeof wordingKinds)[number] | SourcingKind | CertaintyKind;

export interface FramingRule {
  /** Family and phrase, e.g. `inference/is-unusual`; written into every claim it finds. */
  name: string;
  kind: FramingKind;
  /** 2 marks alone, 1 marks together with another rule, 0 is shown and never marks. */
  strength: 0 | 1 | 2;
  /** Why an editor would stop here, in a sentence for the reader. */
  reason: string;
  /** The handbook, study or guideline that the rule follows. */
  source: string;
  /** Global, case-insensitive, every repetition bounded. */
  pattern: RegExp;
  /**
   * Beginnings of words, blanks between them; a rule is tried only where a word of the sentence begins like one of them in its
   * first four letters. A shorter one stands for the whole word. Without cues a rule is tried on every sentence.
   */
  cues?: string;
  /** Holds back where the words right before the match fit: "lawmakers" before "raised questions". */
  unlessBefore?: RegExp;
  /** Judges headlines only, or running text only. */
  only?: 'headline' | 'body';
}

/** Sentences that a rule must find and sentences that it must leave alone, all of them ours, about invented places. */
export interface RuleCases {
  matches: readonly string[];
  silent: readonly string[];
  /** How the sentences stand in their article; as body text where it is absent. */
  as?: 'headline';
}

/** What each head is taught, and from which sentences: the definitions of the labelling guideline in numbers. */
import type { HeadName } from '#detection/heads/packed-heads.ts';
import type { ClaimBusterRow, DebateSentence } from './claimbuster.ts';
import type { Example, LinearOptions } from './linear.ts';
import type { OwnSentence } from './own-labels.ts';
import type { WordGrades } from './word-grades.ts';

export interface Corpus {
  own: readonly OwnSentence[];
  claimBuster: readonly ClaimBusterRow[];
  grades: WordGrades;
  debates: readonly DebateSentence[];
}

export interface HeadRecipe {
  /** Our sentence as an example; none where the labels leave it open. */
  example: (sentence: OwnSentence) => Example[];
  /** Examples from outside. */
  outside: (corpus: Corpus) => Example[];
  options: Omit<LinearOptions, 'vectors' | 'signs' | 'signCount' | 'only'>;
  /** Named features that ship with this head. */
  names: number;
  /** Whether the decision is put where F1 is highest; otherwise at even odds. */
  judgedByF1: boolean;
}

const nothing = () => [];

export const headRecipes: Record<HeadName, HeadRecipe> = {
  claim: {
    // Worth a check is what a third party could confirm or refute; how much it matters is the rules' priority.
    example: ({ text, check }) => [{ text, label: check >= 1 ? 1 : 0 }],
    outside: ({ claimBuster, debates }) => {
      // Two thirds of the crowd's sentences without a fact are left out: they teach little more and cost half the time.
      const ours = new Set(debates.map(({ id }) => id));
      return [
        ...debates.map(({ text, check }) => ({ text, label: check >= 1 ? 1 : 0, weight: 4 })),
        ...claimBuster
          .filter(({ id, label }) => !ours.has(id) && (label >= 0 || id % 3 === 0))
          .map(({ text, label }) =>
            label >= 0 ? { text, label: 1, weight: 0.1 } : { text, label: 0, weight: 0.3 },
          ),
      ];
    },
    options: { ridge: 1 },
    names: 10_000,
    judgedByF1: false,
  },
  loaded: {
    // Strength 1 is borderline by definition: it teaches a half and is never scored.
    example: ({ text, edit }) => [{ text, label: edit / 2 }],
    outside: nothing,
    options: { ridge: 3, loudness: { vectors: 2, words: 0.7, letters: 0.7 } },
    names: 6000,
    judgedByF1: false,
  },
  evaluation: {
    example: ({ text, discourse }) => [{ text, label: discourse === 'evaluation' ? 1 : 0 }],
    outside: nothing,
    options: { ridge: 3, loudness: { vectors: 2 } },
    names: 6000,
    judgedByF1: true,
  },
  expectation: {
    example: ({ text, discourse }) => [{ text, label: discourse === 'expectation' ? 1 : 0 }],
    outside: nothing,
    options: { ridge: 1, loudness: { vectors: 2 } },
    names: 4000,
    judgedByF1: true,
  },
};

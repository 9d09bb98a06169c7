/** Trains all heads from the clean sources: word scores first, then each head over sentences, then the calibration. */
import { headNames, type HeadName, type TokenWeights } from '#detection/heads/packed-heads.ts';
import { SIGNS, wordSigns, type WordScore } from '#detection/heads/word-signs.ts';
import { bestCut, calibrate, sureFrom, type Calibration } from './calibrate.ts';
import { foldOf } from './folds.ts';
import { headRecipes, type Corpus, type HeadRecipe } from './head-recipes.ts';
import { logOdds, trainLinear, weightiestNames, type LinearModel } from './linear.ts';
import { sigmoid } from './logistic.ts';
import type { OwnSentence } from './own-labels.ts';
import { trainTokenWeights } from './token-weights.ts';
import { trainWordScores, untaughtWordScores, type WordLessons } from './word-scores.ts';
import { chooseWords, restricted, scoresOf, type TableSize, type WordTable } from './word-table.ts';
import type { WordVectors } from './word-vectors.ts';

export interface TrainedHead {
  model: LinearModel;
  calibration: Calibration;
}

export interface TrainedHeads {
  table: WordTable;
  wordScore: WordScore;
  heads: Record<HeadName, TrainedHead>;
  token: TokenWeights;
  /** The chance of loading from which on a head may mark alone. */
  sureFrom: number;
}

const FOLDS = 4;
/** Of the unseen sentences above `sureFrom`, this share is labelled as clear editorialising. */
const SURE_SHARE = 0.96;
/** Enough to tell the names that matter from the rest. */
const SELECTION_STEPS = 25;

/** Trains on all of the corpus. Deterministic: the same corpus and vectors give the same numbers. */
export function trainHeads(
  corpus: Corpus,
  vectors: WordVectors,
  tableSize?: TableSize,
): TrainedHeads {
  const lessons = { sentences: corpus.own, grades: corpus.grades, vectors };
  const everyScore = trainWordScores(lessons);
  const table = chooseWords(vectors, untaughtWordScores(lessons), corpus.grades, tableSize);
  const wordScore = scoresOf(table, everyScore);
  const fairScores = fairWordScores(lessons, (score) => scoresOf(table, score));
  const scoreIn = (text: string) => fairScores.get(text) ?? wordScore;
  const common = restricted(vectors, table.common);
  const trained = headNames.map((name) => {
    const recipe = headRecipes[name];
    const outside = recipe.outside(corpus);
    const train = (own: readonly OwnSentence[]) =>
      trainPruned([...outside, ...own.flatMap((each) => recipe.example(each))], recipe, {
        vectors: common,
        signs: (tokens, text) => wordSigns(tokens, scoreIn(text)),
        signCount: SIGNS,
      });
    const unseen = unseenOdds(corpus.own, train);
    return {
      name,
      trained: { model: train(corpus.own), calibration: fitted(recipe, unseen) },
      unseen,
    };
  });
  const heads = Object.fromEntries(trained.map((one) => [one.name, one.trained]));
  const loaded = trained.find(({ name }) => name === 'loaded');
  const sentenceOdds = new Map(
    loaded?.unseen.map(
      ({ each, odds }) => [each.text, calibrated(loaded.trained.calibration, odds)] as const,
    ),
  );
  const clear = corpus.own.filter(({ edit }) => edit !== 1);
  return {
    table,
    wordScore,
    heads: complete(heads),
    token: trainTokenWeights(corpus.own, scoreIn, sentenceOdds, corpus.grades),
    sureFrom: sureFrom(
      clear.map(({ text }) => sigmoid(sentenceOdds.get(text) ?? 0)),
      clear.map(({ edit }) => edit / 2),
      SURE_SHARE,
    ),
  };
}

function complete(heads: Partial<Record<HeadName, TrainedHead>>): Record<HeadName, TrainedHead> {
  const { claim, loaded, evaluation, expectation } = heads;
  if (!claim || !loaded || !evaluation || !expectation) throw new Error('A head is missing.');
  return { claim, loaded, evaluation, expectation };
}

/** Trains with every name, keeps the weightiest, trains again with those: what ships was never part of a larger whole. */
export function trainPruned(
  examples: Parameters<typeof trainLinear>[0],
  recipe: Pick<HeadRecipe, 'options' | 'names'>,
  options: Pick<Parameters<typeof trainLinear>[1] & object, 'vectors' | 'signs' | 'signCount'>,
): LinearModel {
  const all = { ...recipe.options, ...options };
  const wide = trainLinear(examples, { ...all, steps: SELECTION_STEPS });
  return trainLinear(examples, { ...all, only: weightiestNames(wide, recipe.names) });
}

interface Unseen {
  each: OwnSentence;
  odds: number;
}

/** What models that did not see a sentence, nor a version of it, say of it. */
function unseenOdds(
  own: readonly OwnSentence[],
  train: (own: readonly OwnSentence[]) => LinearModel,
): Unseen[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = train(own.filter((each) => foldOf(each.group, FOLDS) !== fold));
    return own
      .filter((each) => foldOf(each.group, FOLDS) === fold)
      .map((each) => ({ each, odds: logOdds(model, each.text) }));
  }).flat();
}

/** Honest odds; for a head judged by F1 the decision moves to where F1 is highest on unseen sentences of ours. */
function fitted(recipe: HeadRecipe, unseen: readonly Unseen[]): Calibration {
  const decided = unseen.flatMap(({ each, odds }) =>
    recipe
      .example(each)
      .filter(({ label }) => label === 0 || label === 1)
      .map(({ label }) => ({ label, odds })),
  );
  const odds = decided.map((one) => one.odds);
  const labels = decided.map((one) => one.label);
  const { slope, offset } = calibrate(odds, labels);
  return { slope, offset: recipe.judgedByF1 ? -slope * bestCut(odds, labels) : offset };
}

export function calibrated({ slope, offset }: Calibration, odds: number): number {
  return slope * odds + offset;
}

/**
 * For each of our sentences the word scores of a model that has not seen its group: a model that has would find its loaded
 * words surer than those of any new text, and the heads would learn to lean on that.
 */
function fairWordScores(
  lessons: WordLessons,
  within: (score: WordScore) => WordScore,
): Map<string, WordScore> {
  const scores = Array.from({ length: FOLDS }, (_, fold) =>
    within(
      trainWordScores({
        ...lessons,
        sentences: lessons.sentences.filter((each) => foldOf(each.group, FOLDS) !== fold),
      }),
    ),
  );
  const byText = new Map<string, WordScore>();
  for (const { text, group } of lessons.sentences) {
    const score = scores[foldOf(group, FOLDS)];
    if (score) byText.set(text, score);
  }
  return byText;
}

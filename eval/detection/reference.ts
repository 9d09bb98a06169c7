/**
 * What a small linear model reaches when it is trained on a restricted set by the set's own protocol. Such models live in
 * memory for one run and are never shipped. Thresholds are chosen on the training part, by judging it out of fold.
 */
import { trainLinear, score, type Example, type LinearOptions } from '../../training/linear.ts';
import { decision, metrics, type Decisions, type Metric } from './decisions.ts';
import { stratifiedFolds } from './folds.ts';

export interface Recipe {
  options: LinearOptions;
  /** What the threshold is chosen to make largest. */
  metric: Metric;
}

/** Folds in which a small training part judges itself to choose its threshold. */
const INNER_FOLDS = 3;
/** From this many examples on, a quarter of them chooses well enough. */
const MANY = 4000;

/** The chance that each example is given by a model that was trained on the other folds. */
export function scoresOutOfFold(
  examples: readonly Example[],
  foldOf: readonly number[],
  options: LinearOptions,
): number[] {
  const scores = examples.map(() => 0);
  for (const fold of new Set(foldOf)) {
    const model = trainLinear(
      examples.filter((_, at) => foldOf[at] !== fold),
      options,
    );
    for (const [at, { text }] of examples.entries()) {
      if (foldOf[at] === fold) scores[at] = score(model, text);
    }
  }
  return scores;
}

/** What is said of each test text by a model that was trained, and its threshold chosen, on the training part alone. */
export function decideFrom(
  training: readonly Example[],
  tests: readonly string[],
  recipe: Recipe,
): boolean[] {
  const threshold = thresholdFrom(training, recipe);
  const model = trainLinear(training, recipe.options);
  return tests.map((text) => score(model, text) >= threshold);
}

/** The threshold that serves best where a part of the examples judges another. */
export function thresholdFrom(training: readonly Example[], { options, metric }: Recipe): number {
  const classes = training.map(({ label }) => Math.round(label));
  if (training.length < MANY) {
    const scores = scoresOutOfFold(
      training,
      stratifiedFolds(classes, INNER_FOLDS, 'inner'),
      options,
    );
    return bestThreshold(scores, classes.map(Boolean), metric);
  }
  const quarters = stratifiedFolds(classes, 4, 'inner');
  const model = trainLinear(
    training.filter((_, at) => quarters[at] !== 0),
    options,
  );
  const trial = training.filter((_, at) => quarters[at] === 0);
  return bestThreshold(
    trial.map(({ text }) => score(model, text)),
    trial.map(({ label }) => label >= 0.5),
    metric,
  );
}

/**
 * The same for every fold in turn: each example is judged once, by a model that never saw its fold. Further examples teach
 * every model and are never judged.
 */
export function decideInFolds(
  examples: readonly Example[],
  foldOf: readonly number[],
  recipe: Recipe,
  further: readonly Example[] = [],
): boolean[] {
  const said = examples.map(() => false);
  for (const fold of new Set(foldOf)) {
    const tests = examples.flatMap((_, at) => (foldOf[at] === fold ? [at] : []));
    const answers = decideFrom(
      [...examples.filter((_, at) => foldOf[at] !== fold), ...further],
      tests.map((at) => examples[at]?.text ?? ''),
      recipe,
    );
    for (const [place, at] of tests.entries()) said[at] = answers[place] ?? false;
  }
  return said;
}

/** The cut between two scores that makes the metric largest; of equal ones the nearest to one half. */
export function bestThreshold(
  scores: readonly number[],
  truths: readonly boolean[],
  metric: Metric,
): number {
  const sorted = scores
    .map((each, at) => ({ score: each, isTrue: truths[at] === true }))
    .toSorted((one, other) => other.score - one.score);
  const trues = sorted.filter(({ isTrue }) => isTrue).length;
  const sum: Decisions = { hits: 0, extra: 0, missed: trues, silent: sorted.length - trues };
  let best = { value: metrics[metric](sum), threshold: 1 };
  for (const [at, one] of sorted.entries()) {
    if (one.isTrue) {
      sum.hits += 1;
      sum.missed -= 1;
    } else {
      sum.extra += 1;
      sum.silent -= 1;
    }
    const next = sorted[at + 1]?.score ?? 0;
    if (next === one.score) continue;
    const candidate = { value: metrics[metric](sum), threshold: (one.score + next) / 2 };
    if (isBetter(candidate, best)) best = candidate;
  }
  return best.threshold;
}

interface Candidate {
  value: number;
  threshold: number;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.value !== other.value) return one.value > other.value;
  return Math.abs(one.threshold - 0.5) < Math.abs(other.threshold - 0.5);
}

/** Each example's answer against its label. */
export function decisionsOf(examples: readonly Example[], said: readonly boolean[]): Decisions[] {
  return examples.map(({ label }, at) => decision(label >= 0.5, said[at] === true));
}

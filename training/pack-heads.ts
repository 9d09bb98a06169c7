/** Turns trained heads into the few thousand small whole numbers that ship. */
import {
  headNames,
  type HeadName,
  type PackedHead,
  type PackedHeads,
} from '#detection/heads/packed-heads.ts';
import { packAscending, packSteps, packWords, STEPS } from '#detection/heads/printable.ts';
import type { TrainedHead, TrainedHeads } from './train-heads.ts';
import type { WordVectors } from './word-vectors.ts';

/** Steps to either side for the pulls of words: they are averaged, so that coarse ones do. */
const PULL_STEPS = 15;

export function packHeads(
  trained: TrainedHeads,
  vectors: WordVectors,
  version: string,
): PackedHeads {
  const names = namesOf(trained);
  const { common, rare } = trained.table;
  const scores = [...common, ...rare].map((word) => trained.wordScore(word) ?? 0);
  const { text: wordScores, step: wordStep } = inSteps(scores, STEPS, 1);
  const heads: Partial<Record<HeadName, PackedHead>> = {};
  for (const name of headNames) {
    heads[name] = packHead(trained.heads[name], names, common, vectors);
  }
  const { claim, loaded, evaluation, expectation } = heads;
  if (!claim || !loaded || !evaluation || !expectation) throw new Error('A head is missing.');
  return {
    version,
    names: packAscending(names),
    common: packWords(common),
    rare: packWords(rare),
    wordScores,
    wordStep,
    heads: { claim, loaded, evaluation, expectation },
    token: trained.token,
    sureFrom: rounded(trained.sureFrom),
  };
}

function packHead(
  { model, calibration }: TrainedHead,
  names: readonly number[],
  words: readonly string[],
  vectors: WordVectors,
): PackedHead {
  const { slope } = calibration;
  const weights = names.map((name) => (model.weights.get(name) ?? 0) * slope);
  const pulls = words.map((word) => {
    const vector = vectors.vectorOf(word) ?? new Float32Array();
    return vector.reduce(
      (sum, value, at) => sum + value * (model.vectorWeights[at] ?? 0) * slope,
      0,
    );
  });
  const packedWeights = inSteps(weights, STEPS, 0.999);
  const packedPulls = inSteps(pulls, PULL_STEPS, 0.999);
  return {
    bias: rounded(slope * model.bias + calibration.offset),
    weights: packedWeights.text,
    weightStep: packedWeights.step,
    pulls: packedPulls.text,
    pullStep: packedPulls.step,
    signs: Array.from(model.signWeights, (weight) => rounded(weight * slope)),
  };
}

/** Each number as whole steps; the step is such that the given share of them fits. */
function inSteps(
  numbers: readonly number[],
  most: number,
  share: number,
): { text: string; step: number } {
  const sizes = numbers.map(Math.abs).toSorted((one, other) => one - other);
  const largest = sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 1;
  const step = rounded(largest / most) || 1;
  const steps = numbers.map((each) => Math.max(-most, Math.min(most, Math.round(each / step))));
  return { text: packSteps(steps), step };
}

/** Six digits are more than the steps are worth. */
function rounded(number: number): number {
  return Number(number.toPrecision(6));
}

/** Every name that some head weighs, ascending. */
function namesOf(trained: TrainedHeads): number[] {
  const names = headNames.flatMap((name) => [...trained.heads[name].model.weights.keys()]);
  return [...new Set(names)].toSorted((one, other) => one - other);
}

/** Divides a set into parts of which each is judged by a model that has seen the others only. */
import { randomFrom } from '../anchoring/random.ts';

/**
 * The fold of each item, 0 ≤ fold < `folds`: shuffled with the seed, and every class spread evenly over the folds.
 */
export function stratifiedFolds(
  classes: readonly (string | number)[],
  folds: number,
  seed: string,
): number[] {
  const random = randomFrom(seed);
  const foldOf: number[] = classes.map(() => 0);
  let next = 0;
  for (const each of new Set(classes)) {
    const members = classes.flatMap((one, at) => (one === each ? [at] : []));
    for (const at of random.shuffle(members)) {
      foldOf[at] = next % folds;
      next += 1;
    }
  }
  return foldOf;
}

/** The fold of each item where items of one group must stay together: groups in turn, the largest first. */
export function groupFolds(groups: readonly string[], folds: number): number[] {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled = Array.from({ length: folds }, () => 0);
  const foldOf = new Map<string, number>();
  for (const [group, size] of [...sizes].toSorted((a, b) => b[1] - a[1])) {
    const emptiest = filled.indexOf(Math.min(...filled));
    foldOf.set(group, emptiest);
    filled[emptiest] = (filled[emptiest] ?? 0) + size;
  }
  return groups.map((group) => foldOf.get(group) ?? 0);
}

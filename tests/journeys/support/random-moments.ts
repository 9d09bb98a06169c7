/** Moments that nobody chose, the same on every run. */
import { once } from 'node:events';
import { seeded } from '../../contracts/support/seeded.ts';

/** Gives a function that resolves some time within so many milliseconds: not a wait for anything, the moment is the point. */
export function randomMoments(seed: number): (within: number) => Promise<unknown> {
  const random = seeded(seed);
  return (within) => once(AbortSignal.timeout(Math.round(random() * within)), 'abort');
}

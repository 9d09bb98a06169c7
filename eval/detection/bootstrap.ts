/** How far a figure would move on other texts of the same kind: the percentile bootstrap (Efron, 1979), seeded. */
import { randomFrom } from '../anchoring/random.ts';

/**
 * Its low and its high end. A pair rather than an object with two fields: Node 26.10 was seen to hand out, from the function
 * that resamples, objects whose fractional fields changed when the next one was made.
 */
export type Interval = readonly [low: number, high: number];

const RESAMPLES = 1000;

/**
 * The 95 % interval of a figure over units drawn at random with return. A unit is what was drawn together: a document where
 * there are documents, else a sentence. The same units and seed give the same interval. Null of fewer than two units.
 */
export function bootstrap<Unit>(
  units: readonly Unit[],
  figure: (units: readonly Unit[]) => number,
  seed: string,
): Interval | null {
  if (units.length < 2) return null;
  const figures = resample(units, figure, seed).toSorted((one, other) => one - other);
  return [percentile(figures, 0.025), percentile(figures, 0.975)];
}

function resample<Unit>(
  units: readonly Unit[],
  figure: (units: readonly Unit[]) => number,
  seed: string,
): number[] {
  const random = randomFrom(seed);
  const figures: number[] = [];
  const sample = [...units];
  for (let round = 0; round < RESAMPLES; round += 1) {
    for (let at = 0; at < sample.length; at += 1) {
      const unit = units[random.below(units.length)];
      if (unit !== undefined) sample[at] = unit;
    }
    figures.push(figure(sample));
  }
  return figures;
}

/** Of sorted values, with straight lines between them. */
export function percentile(sorted: readonly number[], at: number): number {
  const place = at * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

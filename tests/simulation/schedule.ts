/**
 * A schedule: who is there and what happens, one step after another. A step holds small numbers which choose among what
 * is possible at that moment, so that any part of a schedule is a schedule too: that is what makes it shrink.
 */
import { below, seeded } from './seeded.ts';

/** What can happen, and how often it does. */
const weights = {
  /** A member asks for something on a device. */
  ask: 7,
  /** A device sends what waits, all of it or the first few. */
  push: 5,
  /** A device asks for a page of the log. */
  pull: 5,
  /** A device asks for the records instead of the log. */
  'ask for a snapshot': 2,
  /** A call reaches the server. */
  arrive: 8,
  /** Everybody sends what waits, and all of it reaches the server at once. */
  rush: 1,
  /** A call reaches the server a second time later. */
  double: 1,
  /** A call is lost on its way. */
  'lose a call': 1,
  /** The server writes what it has judged. */
  commit: 3,
  /** An answer reaches its device; it may be kept on the way and come again. */
  answer: 8,
  /** An answer is lost on its way. */
  'lose an answer': 1,
  /** A push and a pull with nothing in their way. */
  sync: 2,
  /** A device is killed at once, or in the middle of one of its next writes. */
  'kill a device': 1,
  /** The server is killed: what is judged and not written is gone. */
  'kill the server': 1,
  /** The server's clock is set, forwards or backwards. */
  'set the clock': 1,
} as const;

export type StepName = keyof typeof weights;
export type Weights = Readonly<Record<StepName, number>>;

/**
 * For replicas that decide themselves when to push and pull: `push` wakes one, so `pull` and `set the clock` have nothing
 * to add, and one that is killed costs more time than it tells.
 */
export const weightsOfReal: Weights = {
  ...weights,
  ask: 12,
  pull: 0,
  arrive: 10,
  answer: 10,
  sync: 6,
  'set the clock': 0,
};

export interface Step {
  readonly what: StepName;
  readonly device: number;
  readonly pick: number;
  readonly detail: number;
}

export interface Schedule {
  readonly seed: number;
  /** Which devices of which members there are: see `casts`. */
  readonly cast: number;
  readonly steps: readonly Step[];
}

/** Two to five devices; wherever there are two checkers they are two devices of one member. */
export const casts = [
  ['checker-1', 'checker-1'],
  ['owner-01', 'checker-1'],
  ['checker-1', 'checker-1', 'owner-01'],
  ['owner-01', 'reviewer-1', 'checker-1', 'checker-1'],
  ['owner-01', 'reviewer-1', 'checker-1', 'checker-1', 'reader-1'],
] as const;

const urns = new Map<Weights, readonly StepName[]>();

/** Each step as often as its weight says. */
function urnOf(given: Weights): readonly StepName[] {
  const known = urns.get(given);
  if (known !== undefined) return known;
  const names = stepNames.flatMap((what) => Array.from({ length: given[what] }, () => what));
  urns.set(given, names);
  return names;
}

const stepNames: readonly StepName[] = [
  'ask',
  'push',
  'pull',
  'ask for a snapshot',
  'arrive',
  'rush',
  'double',
  'lose a call',
  'commit',
  'answer',
  'lose an answer',
  'sync',
  'kill a device',
  'kill the server',
  'set the clock',
];

/** The schedule that belongs to this seed. */
export function scheduleOf(seed: number, most = 44, given: Weights = weights): Schedule {
  const random = seeded(seed);
  const urn = urnOf(given);
  const cast = below(random, casts.length);
  const length = 12 + below(random, most - 12);
  const steps = Array.from({ length }, () => ({
    what: urn[below(random, urn.length)] ?? 'ask',
    device: below(random, 60),
    pick: below(random, 1000),
    detail: below(random, 1000),
  }));
  return { seed, cast, steps };
}

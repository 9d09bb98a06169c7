/** Another try for what the database turned away, after a wait that grows. */
import { setTimeout as pause } from 'node:timers/promises';
import { storeFailureOf } from './store-failure.ts';
import type { StoreUnavailable } from './store-unavailable.ts';

/** Tries in all: some 1.3 s of waiting, then the caller learns of it and tries again later. */
const mostTries = 7;

/**
 * Gives what `attempt` gives in the end. Throws the `StoreUnavailable` of the last try where none worked, and whatever
 * else is thrown at once.
 */
export async function tryAgain<Result>(
  attempt: () => Promise<Result>,
  isWorthAnother: (failure: StoreUnavailable) => boolean,
  wait: (milliseconds: number) => Promise<unknown> = pause,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const failure = storeFailureOf(error);
      if (failure === null) throw error;
      if (tries === mostTries || !isWorthAnother(failure)) throw failure;
    }
    await wait(waitAfter(tries));
  }
}

/** Milliseconds: anywhere up to a limit that doubles, so that those who clashed do not meet again. */
function waitAfter(tries: number): number {
  return Math.random() * Math.min(1000, 25 * 2 ** tries);
}

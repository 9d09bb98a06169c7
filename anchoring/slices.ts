/** Work in slices that leave the page responsive. */

export interface SliceOptions {
  signal: AbortSignal;
  /** Milliseconds of work before the page gets its turn. */
  budgetMs?: number;
}

/**
 * Runs an iterator of small steps to its end, giving the page its turn whenever a slice is used up.
 * @returns the iterator's result, or null when the signal stopped it.
 */
export async function runInSlices<Result>(
  work: Iterator<unknown, Result>,
  { signal, budgetMs = 8 }: SliceOptions,
): Promise<Result | null> {
  let until = performance.now() + budgetMs;
  while (!signal.aborted) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    // eslint-disable-next-line no-await-in-loop -- waiting between slices is the purpose
    await theirTurn();
    until = performance.now() + budgetMs;
  }
  return null;
}

/** `scheduler.yield` comes back ahead of other waiting work; a timer is for browsers without it. */
function theirTurn(): Promise<void> {
  const { scheduler } = globalThis;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/** Work in slices that leave the page responsive. */

export interface SliceOptions {
  signal: AbortSignal;
  /** Milliseconds of work before the page gets its turn. */
  budgetMs?: number;
}

/** Two runs may follow each other within one task, and a step may be long: three times this is still under a frame. */
const sliceMs = 5;

/**
 * Runs an iterator of small steps to its end, giving the page its turn whenever a slice is used up, and where the iterator
 * gives `true`: its next step is a long one.
 * @returns the iterator's result, or null when the signal stopped it.
 */
export async function runInSlices<Result>(
  work: Iterator<unknown, Result>,
  { signal, budgetMs = sliceMs }: SliceOptions,
): Promise<Result | null> {
  let until = performance.now() + budgetMs;
  while (!signal.aborted) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (step.value !== true && performance.now() < until) continue;
    // eslint-disable-next-line no-await-in-loop -- waiting between slices is the purpose
    await theirTurn();
    until = performance.now() + budgetMs;
  }
  return null;
}

/**
 * `scheduler.yield` comes back ahead of other waiting work. Without it a message to ourselves: a timer of a tab in the
 * background comes once a second, so that forty slices would last as many seconds.
 */
function theirTurn(): Promise<void> {
  const { scheduler } = globalThis;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

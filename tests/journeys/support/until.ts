/**
 * The one place where journeys wait. A browser under Marionette tells nothing of its own accord, so the drivers ask again
 * until the answer fits or the deadline has passed; nothing ever waits for a fixed time.
 */
import { setTimeout as pause } from 'node:timers/promises';

/** Between two questions, in milliseconds. Short beside a page load, long beside one question. */
const interval = 40;

/** How long a condition may take on a busy two-core machine, in milliseconds. */
const patience = 20_000;

/**
 * Asks until the answer is neither undefined, null nor false, and gives that answer. A question that throws counts as not
 * yet answered: pages and frames go away while they are asked. Throws after the deadline, with the last error as cause.
 */
export async function until<T>(
  what: string,
  question: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  deadline = patience,
): Promise<T> {
  const end = performance.now() + deadline;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await question(); // oxlint-disable-line no-await-in-loop -- the next question waits for this answer
      if (answer !== undefined && answer !== null && answer !== false) return answer;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > end)
      throw new Error(`Waited ${deadline} ms in vain until ${what}`, { cause });
    await pause(interval); // oxlint-disable-line no-await-in-loop
  }
}

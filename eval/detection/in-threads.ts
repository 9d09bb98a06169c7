/** Runs the benchmark sets two at a time: training is what takes the time, and the machines this is made for have two cores. */
import { Worker } from 'node:worker_threads';
import type * as z from 'zod/mini';
import { CommandError } from '../command.ts';
import type { SetResult } from './benchmark.ts';
import type { workerPlan } from './set-worker.ts';
import { setNames, type SetName } from './sets/all-sets.ts';

const THREADS = 2;
/** Megabytes: the vectors' file alone is 300 of text. */
const MOST_MEMORY = 4000;

/** What a thread answers. */
interface Answer {
  name: SetName;
  result: SetResult | null;
  fault: string | null;
}

/**
 * The result of every set; `tell` hears of each as it ends.
 * @throws CommandError where a file of the material is not as expected.
 */
export async function runInThreads(
  plan: z.infer<typeof workerPlan>,
  tell: (name: SetName) => void,
): Promise<Map<SetName, SetResult>> {
  const results = new Map<SetName, SetResult>();
  const left = [...setNames];
  const runThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('set-worker.ts', import.meta.url), {
        workerData: plan,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      });
      const askNext = () => {
        const next = left.shift();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
        if (next !== undefined) worker.postMessage(next);
        else worker.terminate().then(() => resolve(), reject);
      };
      worker.on('error', reject);
      worker.on('message', ({ name, result, fault }: Answer) => {
        if (result === null) {
          left.length = 0;
          worker.terminate().then(() => reject(new CommandError(fault ?? name)), reject);
          return;
        }
        results.set(name, result);
        tell(name);
        askNext();
      });
      askNext();
    });
  await Promise.all(Array.from({ length: THREADS }, runThread));
  return results;
}

/** Runs benchmark sets in a thread of its own, one after the other as they are asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { readWordVectors } from '../../training/word-vectors.ts';
import { CommandError } from '../command.ts';
import type { SetResult } from './benchmark.ts';
import { runSet, setNames, type SetName } from './sets/all-sets.ts';

/** What a thread is started with. */
export const workerPlan = z.object({
  material: z.string(),
  vectorFile: z.nullable(z.string()),
  hasReference: z.boolean(),
});

const { material, vectorFile, hasReference } = workerPlan.parse(workerData);
const vectors = vectorFile === null ? null : readWordVectors(vectorFile);

parentPort?.on('message', (asked: unknown) => {
  const name = z.enum(setNames).parse(asked);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage({ name, ...answerOf(name) });
});

function answerOf(name: SetName): { result: SetResult | null; fault: string | null } {
  try {
    return { result: runSet[name]({ material, vectors, hasReference }), fault: null };
  } catch (error) {
    if (error instanceof CommandError) return { result: null, fault: error.message };
    throw error;
  }
}

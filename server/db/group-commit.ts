/**
 * One commit for pushes that arrive while another is under way. A team's commits follow one another, and each costs a wait
 * for the disk: those who wait for the same disk share it.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { batchSize, type PushOutcome } from '#sync/protocol.ts';
import type { Mutation } from '#sync/mutation.ts';
import { StoreUnavailable } from './store-unavailable.ts';

/** One caller's push; it stays whole. */
export interface Push {
  mutations: readonly Mutation[];
  author: string;
  /** The device that it came from. */
  deviceId?: string | undefined;
}

/** Judges and writes the pushes in one transaction, in this order; gives the outcomes of each. */
export type CommitGroup = (pushes: readonly Push[]) => Promise<PushOutcome[][]>;

interface Waiting {
  push: Push;
  done: (outcomes: PushOutcome[]) => void;
  failed: (reason: unknown) => void;
}

/** Pushes of one team that may wait. Beyond it a caller learns at once that the server has too much to do. */
const mostWaiting = 1000;

/** Gives a function that pushes: the pushes handed to it are committed in the order in which they came. */
export function groupCommit(commit: CommitGroup): (push: Push) => Promise<PushOutcome[]> {
  const waiting: Waiting[] = [];
  let isRunning = false;

  /** One group after another until nobody waits. */
  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // Calls that stand in the sockets already are read first: one turn of the loop, and they share this commit.
      await nextTurn();
      await commitFor(nextGroup(waiting), commit);
    }
    isRunning = false;
  }

  return (push) =>
    new Promise((done, failed) => {
      if (waiting.length >= mostWaiting) {
        const sentence = 'Too many changes of this team are waiting. Try again in a moment.';
        failed(new StoreUnavailable('overloaded', sentence));
        return;
      }
      waiting.push({ push, done, failed });
      if (isRunning) return;
      isRunning = true;
      void run();
    });
}

/** Takes the oldest, as many as one batch holds. */
function nextGroup(waiting: Waiting[]): Waiting[] {
  let mutations = 0;
  let count = 0;
  for (const { push } of waiting) {
    mutations += push.mutations.length;
    if (count > 0 && mutations > batchSize) break;
    count += 1;
  }
  return waiting.splice(0, count);
}

/** Never throws: each caller learns its own outcome. */
async function commitFor(group: readonly Waiting[], commit: CommitGroup): Promise<void> {
  try {
    const outcomes = await commit(group.map(({ push }) => push));
    for (const [place, { done }] of group.entries()) done(outcomes[place] ?? []);
  } catch (error) {
    // Where the store itself cannot, the others would learn the same one by one, only later.
    if (group.length === 1 || error instanceof StoreUnavailable) {
      for (const { failed } of group) failed(error);
      return;
    }
    // Somebody's push broke the group; it must not break the others.
    for (const one of group) await commitFor([one], commit);
  }
}

/** So many open live channels, held by another process, and when the last of them hears of a place in the log. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as z from 'zod/mini';

export interface Listeners {
  /** The moment, by `clock`, at which the last of them had heard of this place. */
  allHeard(seq: number): Promise<number>;
  close(): void;
}

const report = z.object({ seq: z.int(), at: z.number() });

/** Milliseconds of the machine's own clock, the same in every process. */
export function clock(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** `addressOf` gives where the next one connects: ours wants a ticket each. */
export async function openListeners(
  count: number,
  addressOf: () => Promise<string>,
): Promise<Listeners> {
  const addresses: string[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one ticket after another
  while (addresses.length < count) addresses.push(await addressOf());
  const child = fork(join(import.meta.dirname, 'listening.ts'));
  const heard = new Map<number, number>();
  let wake: (() => void) | null = null;
  child.send({ connect: addresses });
  await once(child, 'message');
  child.on('message', (message) => {
    const { seq, at } = report.parse(message);
    heard.set(seq, at);
    wake?.();
  });
  return {
    async allHeard(seq) {
      for (;;) {
        const at = heard.get(seq);
        if (at !== undefined) return at;
        // oxlint-disable-next-line no-await-in-loop -- until it is told
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    close: () => child.disconnect(),
  };
}

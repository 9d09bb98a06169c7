/** So many open live channels, and when the last of them hears of a place in the log. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { poke } from '#sync/protocol.ts';
import { bounded } from '../sync/raw-client.ts';

export interface Listeners {
  /** The moment at which the last of them had heard of this place or a later one. */
  allHeard(seq: number): Promise<number>;
  close(): void;
}

/** `addressOf` gives where the next one connects: ours wants a ticket each. */
export async function openListeners(
  count: number,
  addressOf: () => Promise<string>,
): Promise<Listeners> {
  const heard = Array.from({ length: count }, () => 0);
  let wanted = Infinity;
  let left = 0;
  let resolveAll: ((at: number) => void) | null = null;
  const sockets: WebSocket[] = [];
  await bounded(
    20,
    heard.map((_, at) => async () => {
      const socket = new WebSocket(await addressOf(), { perMessageDeflate: false });
      sockets.push(socket);
      socket.on('message', (data: Buffer) => {
        const { seq } = poke.parse(JSON.parse(data.toString()));
        const before = heard[at] ?? 0;
        heard[at] = Math.max(before, seq);
        if (before >= wanted || seq < wanted) return;
        left -= 1;
        if (left === 0) resolveAll?.(performance.now());
      });
      await once(socket, 'open');
    }),
  );
  return {
    allHeard(seq) {
      wanted = seq;
      left = heard.filter((last) => last < seq).length;
      if (left === 0) return Promise.resolve(performance.now());
      return new Promise((resolve) => {
        resolveAll = resolve;
      });
    },
    close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}

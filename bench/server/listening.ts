/** Holds open live channels in a process of its own, so that whoever writes does not read its own answer late. Started by `listeners.ts`. */
import { once } from 'node:events';
import * as z from 'zod/mini';
import { WebSocket } from 'ws';
import { poke } from '#sync/protocol.ts';

const order = z.object({ connect: z.array(z.string()) });

process.on('message', (message) => {
  void open(order.parse(message).connect);
});
process.on('disconnect', () => process.exit(0));

/** Says `open` when all stand, and then of each place in the log when the last of them heard of it. */
async function open(addresses: readonly string[]): Promise<void> {
  const counts = new Map<number, number>();
  await Promise.all(
    addresses.map(async (address) => {
      const socket = new WebSocket(address, { perMessageDeflate: false });
      let heard = 0;
      socket.on('message', (data: Buffer) => {
        const { seq } = poke.parse(JSON.parse(data.toString()));
        // A heartbeat repeats what was said.
        if (seq <= heard) return;
        heard = seq;
        const count = (counts.get(seq) ?? 0) + 1;
        counts.set(seq, count);
        if (count === addresses.length) process.send?.({ seq, at: clock() });
      });
      await once(socket, 'open');
    }),
  );
  process.send?.('open');
}

/** Milliseconds of the machine's own clock, the same in every process. */
function clock(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

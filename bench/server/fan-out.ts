/** From the answer to a push until the last open socket has heard of it, beside a server that does nothing else. */
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ticketAnswer } from '#sync/protocol.ts';
import { startChild } from '../sync/child-process.ts';
import { groundwork, noteWrite } from '../sync/notes.ts';
import { push, startOurServer } from '../sync/our-server.ts';
import { rawClient, type RawClient } from '../sync/raw-client.ts';
import { spread, type Latency } from './latency.ts';
import { clock, openListeners, type Listeners } from './listeners.ts';

export interface FanOut extends PokeLatency {
  server: string;
  sockets: number;
}

/** Until the last socket has heard. Below 0: it heard before the writer had its answer. */
export interface PokeLatency {
  fromPush: Latency;
  fromAnswer: Latency;
}

const told = z.object({ seq: z.int() });

export async function measureFanOut(counts: readonly number[], times: number): Promise<FanOut[]> {
  const rows: FanOut[] = [];
  const ours = await startOurServer();
  const bare = await startChild([join(import.meta.dirname, 'bare-broadcast.ts')], {
    isReady: (line) => line.startsWith('listens on '),
  });
  const bareAddress = bare.lines.at(-1)?.replace('listens on ', '') ?? '';
  const writer = ours.client();
  const teller = rawClient({ address: bareAddress, connections: 1 });
  try {
    await push(writer, groundwork(100));
    for (const sockets of counts) {
      // oxlint-disable no-await-in-loop -- two at a time would measure each other
      const listening = await openListeners(sockets, () => liveAddress(ours.address, writer));
      const latency = await pokes(listening, times, (at) =>
        push(writer, [noteWrite(`fan-${sockets}`, at, 100)]),
      );
      listening.close();
      rows.push({ server: 'ours', sockets, ...latency });

      const hearing = await openListeners(sockets, async () => bareAddress.replace('http', 'ws'));
      const peer = await pokes(
        hearing,
        times,
        async (at) => told.parse(await teller.call('/', { at })).seq,
      );
      hearing.close();
      rows.push({ server: 'bare ws', sockets, ...peer });
      // oxlint-enable no-await-in-loop
    }
    return rows;
  } finally {
    writer.close();
    teller.close();
    await bare.stop();
    await ours.stop();
  }
}

/** A fresh ticket's address, on this instance. */
export async function liveAddress(address: string, client: RawClient): Promise<string> {
  const { ticket } = ticketAnswer.parse(await client.call('/api/live-tickets', {}));
  const live = new URL('/api/live', address);
  live.protocol = 'ws:';
  live.searchParams.set('ticket', ticket);
  return live.href;
}

/** One after the other: this is latency, not throughput. The first tenth is not counted. */
export async function pokes(
  listeners: Listeners,
  times: number,
  tell: (at: number) => Promise<number>,
): Promise<PokeLatency> {
  const fromPush: number[] = [];
  const fromAnswer: number[] = [];
  const warm = Math.ceil(times / 10);
  for (let at = 0; at < times + warm; at += 1) {
    const sent = clock();
    // oxlint-disable no-await-in-loop -- as said above
    const seq = await tell(at);
    const answered = clock();
    const last = await listeners.allHeard(seq);
    // oxlint-enable no-await-in-loop
    if (at < warm) continue;
    fromPush.push(last - sent);
    fromAnswer.push(last - answered);
  }
  return { fromPush: spread(fromPush), fromAnswer: spread(fromAnswer) };
}

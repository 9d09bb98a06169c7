/**
 * The live channel: a socket over which the server says "look again". It carries no content, so nothing is lost with it;
 * it opens again by itself until the signal ends it.
 */
import { poke } from '#sync/protocol.ts';
import { waitAfter, type Schedule } from './backoff.ts';
import type { Transport } from './transport.ts';

/** The part of a WebSocket that is used here. */
export interface LiveSocket {
  addEventListener(type: 'open' | 'message' | 'close', listener: (event: Event) => void): void;
  close(): void;
}

export interface LiveOptions {
  transport: Transport;
  openSocket: (address: string) => LiveSocket;
  signal: AbortSignal;
  random: () => number;
  schedule: Schedule;
  /** Milliseconds before the first call: what a server that asked for a pause before a restart is still owed. */
  pause?: number;
  /** Called on each message: an event page of Firefox stays only while it calls an extension API. */
  keepAlive: () => void;
  onPoke: (seq: number) => void;
  /** The channel stands (again): what was said while it did not has to be asked for. */
  onOpen?: () => void;
  /** The server lets this device in no more: the channel stays closed, and the next round says why. */
  onShutOut?: () => void;
}

/** The server's heartbeat comes each 20 s; a channel that missed two of them is dead without knowing it. */
const longestSilence = 50_000;

/** Opens the channel and keeps it open. Gives up only where the server does not know this device any more. */
export function openLiveChannel(options: LiveOptions): void {
  const { transport, openSocket, signal, random, schedule, keepAlive, onPoke, onOpen } = options;
  const { pause = 0 } = options;
  let failures = 0;
  let stop: (() => void) | null = null;
  signal.addEventListener('abort', () => stop?.(), { once: true });

  async function open(): Promise<void> {
    if (signal.aborted) return;
    const answer = await transport.ticket();
    if (signal.aborted) return;
    if (answer.ok) listen(openSocket(transport.liveAddress(answer.value.ticket)));
    else if (answer.failure.kind === 'offline') openLater();
    else if (answer.failure.kind === 'server') openLater(answer.failure.wait);
    else options.onShutOut?.();
  }

  function openLater(least = 0): void {
    failures += 1;
    stop = schedule(() => void open(), Math.max(least, waitAfter(failures, random)));
  }

  function listen(socket: LiveSocket): void {
    let isOver = false;
    let callOff = schedule(end, longestSilence);
    stop = () => {
      isOver = true;
      callOff();
      socket.close();
    };
    function end(): void {
      if (isOver) return;
      stop?.();
      openLater();
    }
    socket.addEventListener('open', () => {
      if (!isOver) onOpen?.();
    });
    socket.addEventListener('close', end);
    socket.addEventListener('message', (event) => {
      if (isOver) return;
      callOff();
      callOff = schedule(end, longestSilence);
      keepAlive();
      const said = poke.safeParse(pokeOf(event));
      if (!said.success) return;
      // Only a channel that spoke counts as open: a server that accepts and hangs up must not be called in a loop.
      failures = 0;
      onPoke(said.data.seq);
    });
  }

  if (pause > 0) stop = schedule(() => void open(), pause);
  else void open();
}

function pokeOf(event: Event): unknown {
  const data: unknown = 'data' in event ? event.data : undefined;
  if (typeof data !== 'string' || data.length > 1000) return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

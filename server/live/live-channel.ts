/** The live channel: upgrades a call with a good ticket to a WebSocket, and keeps the sockets awake. */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Device } from '#server/db/devices.ts';
import { watchedHeads } from '#server/db/watched-heads.ts';
import { isWelcomeOrigin } from '#server/http/guards.ts';
import { RequestRefused } from '#server/http/request-refused.ts';
import type { ServerContext } from '#server/http/server-context.ts';
import { heartbeatInterval } from './live-rooms.ts';

/** Bytes; a client only ever sends a short sign of life. */
const largestMessage = 256;

export interface LiveChannel {
  /** Says goodbye to everybody, and takes nobody in any more. */
  stop(): void;
  /** Ends the sockets of those who did not say goodbye in turn. */
  cutOff(): void;
}

/** Opens the channel on this server. */
export function openLiveChannel(server: Server, context: ServerContext): LiveChannel {
  const { rooms, log } = context;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    perMessageDeflate: false,
  });
  async function decide(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    try {
      const admission = await admit(request, context);
      note(context, admission);
      if ('status' in admission) turnAway(socket, admission);
      else sockets.handleUpgrade(request, socket, head, (live) => rooms.add(admission, live));
    } catch (error) {
      log.error({ stack: error instanceof Error ? error.stack : error }, 'an upgrade failed');
      turnAway(socket, { status: 503, retryAfter: 2 });
    }
  }
  server.on('upgrade', (request, socket, head) => {
    // Node hands the socket over without a listener: a reset from anybody would end the process.
    socket.on('error', () => socket.destroy());
    void decide(request, socket, head);
  });
  const heartbeat = setInterval(() => void beat(context), heartbeatInterval);
  return {
    stop() {
      clearInterval(heartbeat);
      rooms.closeAll();
      sockets.close();
    },
    cutOff() {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

interface TurnedAway {
  status: 400 | 401 | 403 | 404 | 429 | 503;
  retryAfter?: number | undefined;
}

async function admit(
  request: IncomingMessage,
  { tickets, origin, rooms, mostSockets, isStopping, limits, addressOf }: ServerContext,
): Promise<Device | TurnedAway> {
  // `//` and the like have no URL.
  const url = URL.parse(request.url ?? '/', 'http://server.invalid');
  if (url?.pathname !== '/api/live') return { status: 404 };
  if (!isWelcomeOrigin(request.headers.origin, origin())) return { status: 403 };
  if (isStopping() || rooms.size >= mostSockets) return { status: 503, retryAfter: 5 };
  const device = await tickets.redeem(url.searchParams.get('ticket') ?? '');
  if (device !== null) return device;
  const forwarded = request.headers['x-forwarded-for'];
  try {
    await limits.spend(
      'failures',
      addressOf({
        peer: request.socket.remoteAddress,
        forwarded: Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
      }),
    );
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    return { status: 429, retryAfter: error.details.retryAfter };
  }
  return { status: 401 };
}

/** The line of the log and the count that every other call has, too. */
function note({ log, metrics }: ServerContext, admission: Device | TurnedAway): void {
  const route = 'status' in admission && admission.status === 404 ? 'none' : '/api/live';
  const status = 'status' in admission ? admission.status : 101;
  metrics.call({ route, method: 'GET', status, seconds: 0, code: undefined });
  const who = 'status' in admission ? {} : { team: admission.teamId, device: admission.deviceId };
  log.info({ route, method: 'GET', status, ...who }, 'a call');
}

function turnAway(socket: Duplex, { status, retryAfter }: TurnedAway): void {
  // Both ways: a caller who never hangs up must not keep the server from stopping.
  socket.once('finish', () => socket.destroy());
  const wait = retryAfter === undefined ? '' : `Retry-After: ${retryAfter}\r\n`;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${wait}Connection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

/** Repeats the head from the database, so that a poke that was lost, or another server's, is made good. */
async function beat({ rooms, database, log }: ServerContext): Promise<void> {
  rooms.dropDead();
  try {
    const heads = await watchedHeads(database, rooms.teams());
    for (const [teamId, seq] of heads) rooms.repeat(teamId, seq);
  } catch (error) {
    log.error({ stack: error instanceof Error ? error.stack : error }, 'a heartbeat failed');
  }
}

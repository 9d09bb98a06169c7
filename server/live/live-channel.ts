/** The live channel: upgrades a call with a good ticket to a WebSocket, and keeps the sockets awake. */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { isWelcomeOrigin } from '#server/http/guards.ts';
import type { ServerContext } from '#server/http/server-context.ts';
import { heartbeatInterval } from './live-rooms.ts';

/** Bytes; a client only ever sends a short sign of life. */
const largestMessage = 256;

/** Opens the channel on this server until the signal ends it. */
export function openLiveChannel(server: Server, context: ServerContext, signal: AbortSignal): void {
  const { rooms } = context;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  server.on('upgrade', (request, socket, head) => {
    // Node hands the socket over without a listener: a reset from anybody would end the process.
    socket.on('error', () => socket.destroy());
    const admission = admit(request, context);
    if ('status' in admission) return turnAway(socket, admission.status);
    sockets.handleUpgrade(request, socket, head, (live) => rooms.add(admission.teamId, live));
  });
  const heartbeat = setInterval(() => void beat(context), heartbeatInterval);
  signal.addEventListener('abort', () => {
    clearInterval(heartbeat);
    rooms.closeAll();
    sockets.close();
  });
}

function admit(
  request: IncomingMessage,
  { tickets, origin }: ServerContext,
): { teamId: string } | { status: 401 | 403 | 404 } {
  // `//` and the like have no URL.
  const url = URL.parse(request.url ?? '/', 'http://server.invalid');
  if (url?.pathname !== '/api/live') return { status: 404 };
  if (!isWelcomeOrigin(request.headers.origin, origin())) return { status: 403 };
  const device = tickets.redeem(url.searchParams.get('ticket') ?? '');
  return device === null ? { status: 401 } : { teamId: device.teamId };
}

function turnAway(socket: Duplex, status: 401 | 403 | 404): void {
  // Both ways: a caller who never hangs up must not keep the server from stopping.
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}

/** Repeats the head from the database, so that a poke that was lost, or another server's, is made good. */
async function beat({ rooms, store, log }: ServerContext): Promise<void> {
  rooms.dropDead();
  try {
    for (const teamId of rooms.teams()) {
      rooms.poke(teamId, (await store.forTeam(teamId).head()).seq);
    }
  } catch (error) {
    log.error({ stack: error instanceof Error ? error.stack : error }, 'a heartbeat failed');
  }
}

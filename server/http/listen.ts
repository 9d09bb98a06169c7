/** Listens for calls, and stops without dropping one that is under way. */
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartError } from '#server/start-error.ts';

export interface Listening {
  server: Server;
  /** The port that was asked for, or the free one that was found for 0. */
  port: number;
  /** Resolves when the last call under way is answered, or cut off after a while. */
  stop(): Promise<void>;
}

/** How long a call may go on after the server was told to stop, in milliseconds. */
const lastCall = 5000;

/** Throws a `StartError` where the port is taken or the host is not ours. */
export async function listen(app: Hono, host: string, wanted: number): Promise<Listening> {
  const underWay = new Set<ServerResponse>();
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    void answer(request, response);
  });
  server.listen(wanted, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen(error, host, wanted);
  }
  const bound = server.address();
  return {
    server,
    port: typeof bound === 'object' && bound !== null ? bound.port : wanted,
    stop: () => stop(server, underWay),
  };
}

async function stop(server: Server, underWay: Set<ServerResponse>): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  // Kept alive, a connection would hold the server open for seconds after its answer.
  for (const response of underWay) response.shouldKeepAlive = false;
  const limit = setTimeout(() => server.closeAllConnections(), lastCall);
  await closed;
  clearTimeout(limit);
}

function cannotListen(error: unknown, host: string, port: number): StartError {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const sentence = isTaken
    ? `Port ${port} on ${host} is taken. Stop what uses it, or choose another with SECOND_SOURCE_PORT.`
    : `The server cannot listen on ${host}:${port}. Check SECOND_SOURCE_HOST and SECOND_SOURCE_PORT.`;
  return new StartError(sentence, { cause: error });
}

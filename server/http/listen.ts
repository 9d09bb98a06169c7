/** Listens for calls, and stops without dropping one that is under way. */
import { once } from 'node:events';
import { createServer, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { StartError } from '#server/start-error.ts';
import type { serverApp } from './app.ts';

export interface Listening {
  server: Server;
  /** The port that was asked for, or the free one that was found for 0. */
  port: number;
  /** Resolves when the last call under way is answered, or cut off after a while. */
  stop(): Promise<void>;
}

/** How long a call may go on after the server was told to stop, in milliseconds. */
const lastCall = 5000;

/** Against callers who hold a connection and say little. Milliseconds and bytes. */
const patience = {
  headersTimeout: 10_000,
  /** The largest capture on a slow line. */
  requestTimeout: 300_000,
  connectionsCheckingInterval: 2_000,
  /** Longer than the minute for which proxies keep theirs: the one who calls hangs up, or calls get lost between. */
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
  /** An offer of another protocol is overlooked, as RFC 9110 allows; the call is answered in this one. */
  shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
} satisfies ServerOptions;

/** How long a connection may carry nothing at all while an answer waits to be read, in milliseconds. */
const longestSilence = 120_000;

/** Throws a `StartError` where the port is taken or the host is not ours. */
export async function listen(
  app: Pick<ReturnType<typeof serverApp>, 'fetch'>,
  host: string,
  wanted: number,
  changes: ServerOptions = {},
): Promise<Listening> {
  const underWay = new Set<ServerResponse>();
  // The bindings are those of HTTP/1: this server speaks nothing else, a proxy before it may.
  const answer = getRequestListener((request, env) => app.fetch(request, env));
  const server = createServer({ ...patience, ...changes }, (request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    void answer(request, response);
  });
  server.setTimeout(longestSilence);
  server.listen(wanted, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw cannotListen(error, host, wanted);
  }
  // A connection that could not be taken in, for want of files or memory: the next one may be.
  server.on('error', () => undefined);
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

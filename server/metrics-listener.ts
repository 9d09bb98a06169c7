/** Shows the metrics on a listener of their own, so that nobody who reaches the API reaches them. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Registry } from 'prom-client';
import { StartError } from './start-error.ts';

export interface MetricsListener {
  /** `http://host:port/metrics`. */
  address: string;
  stop(): Promise<void>;
}

/** Throws a `StartError` where it cannot listen there. */
export async function listenForMetrics(
  registry: Registry,
  { host, port }: { host: string; port: number },
): Promise<MetricsListener> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const sentence = `The metrics cannot be shown on ${host}:${port}. Choose another place with SECOND_SOURCE_METRICS.`;
    throw new StartError(sentence, { cause: error });
  }
  server.on('error', () => undefined);
  const bound = server.address();
  const taken = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/metrics`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

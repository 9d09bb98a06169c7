/** Every call that reaches a server of this process, as the network would see it: stage and servers run in the test's own. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as z from 'zod/mini';

const started = z.looseObject({
  request: z.looseObject({
    method: z.string(),
    url: z.string(),
    socket: z.looseObject({ localPort: z.optional(z.number()) }),
  }),
});

const channel = 'http.server.request.start';

export interface HttpCalls {
  /** `GET /path?query`, in the order in which they came to that server since the start. */
  to(origin: string): string[];
  stop(): void;
}

/** Begins to listen now. */
export function hearHttpCalls(): HttpCalls {
  const calls: { port: number | undefined; call: string }[] = [];
  const hear = (message: unknown) => {
    const { method, url, socket } = started.parse(message).request;
    calls.push({ port: socket.localPort, call: `${method} ${url}` });
  };
  subscribe(channel, hear);
  return {
    to: (origin) => {
      const port = Number(new URL(origin).port);
      return calls.filter((each) => each.port === port).map(({ call }) => call);
    },
    stop: () => void unsubscribe(channel, hear),
  };
}

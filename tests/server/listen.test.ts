/** Callers who hold a connection and say little, with less patience than a server in use has. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallVariables } from '#server/http/server-context.ts';
import { listen, type Listening } from '#server/http/listen.ts';

let listening: Listening;
beforeAll(async () => {
  const app = new Hono<CallVariables>()
    .post('/', async (c) => c.text(await c.req.text()))
    .onError((_, c) => c.text('The body was cut off.', 400));
  const impatient = { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 10 };
  listening = await listen(app, '127.0.0.1', 0, impatient);
});
afterAll(() => listening.stop());

const slow: [what: string, text: string][] = [
  ['nothing at all', ''],
  ['half a header', 'POST / HTTP/1.1\r\nHost: desk\r\nX-Slow'],
  ['half a body', 'POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 10\r\n\r\nhalf'],
  ['half a chunk', 'POST / HTTP/1.1\r\nHost: desk\r\nTransfer-Encoding: chunked\r\n\r\na\r\nhalf'],
];
test.each(slow)('a caller who says %s and no more is answered 408', async (_, text) => {
  const socket = connect({ host: '127.0.0.1', port: listening.port });
  socket.on('error', () => undefined);
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  if (text !== '') socket.write(text);
  await once(socket, 'close');
  expect(Buffer.concat(pieces).toString()).toMatch(/^HTTP\/1\.1 408 /);
});

test('a connection that could not be taken in ends no server', async () => {
  // What Node tells where accept(2) fails; without an ear for it the process would end.
  const failed = Object.assign(new Error('accept EMFILE'), { code: 'EMFILE', syscall: 'accept' });
  expect(listening.server.emit('error', failed)).toBe(true);
  const answer = await fetch(`http://127.0.0.1:${listening.port}/`, { method: 'POST', body: 'x' });
  expect(await answer.text()).toBe('x');
});

/** The contract of the live channel: it says that the log has grown, to whom it concerns, and nothing more. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { poke } from '#sync/protocol.ts';
import { recordArticle } from '../sync/support/sample-mutations.ts';
import {
  memberOf,
  serverUnderTest,
  type ApiClient,
  type ServerUnderTest,
} from '../server/support/api-client.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let server: ServerUnderTest;
let writer: ApiClient;
let listener: ApiClient;
let now = new Date('2031-03-04T09:00:00Z');

beforeEach(async () => {
  server = await serverUnderTest({}, { now: () => now });
  writer = await memberOf(server, 'owner');
  listener = await memberOf(server, 'reader');
});
afterEach(() => server.close());

function liveAddress(ticket: string): string {
  return `${server.address.replace('http', 'ws')}/api/live?ticket=${ticket}`;
}

async function opened(client: ApiClient, origin?: string): Promise<WebSocket> {
  const socket = new WebSocket(liveAddress(await client.ticket()), { ...(origin && { origin }) });
  await once(socket, 'open');
  return socket;
}

/** The status with which the upgrade was turned away. */
function turnedAway(address: string, origin?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { ...(origin && { origin }) });
    socket.on('unexpected-response', (_, answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    socket.on('open', () => reject(new Error('It was let in.')));
    socket.on('error', () => undefined);
  });
}

async function nextPoke(socket: WebSocket): Promise<number> {
  const [data] = await once(socket, 'message');
  return poke.parse(JSON.parse(String(data))).seq;
}

test('a push pokes the team’s other members with the place it reached', async () => {
  const socket = await opened(listener, 'chrome-extension://abcdefghijklmnop');
  const poked = nextPoke(socket);
  const [outcome] = await writer.push([recordArticle()]);
  expect(outcome).toMatchObject({ outcome: 'applied', seq: await poked });
  socket.close();
});

test('a newcomer’s joining pokes too', async () => {
  const socket = await opened(listener);
  const poked = nextPoke(socket);
  await memberOf(server, 'checker');
  expect(await poked).toBe(3);
  socket.close();
});

test('SE6 a ticket that was used is refused', async () => {
  const address = liveAddress(await listener.ticket());
  const socket = new WebSocket(address);
  await once(socket, 'open');
  expect(await turnedAway(address)).toBe(401);
  socket.close();
});

test('SE6 a ticket older than 30 seconds is refused', async () => {
  const address = liveAddress(await listener.ticket());
  now = new Date(now.getTime() + 30_000);
  expect(await turnedAway(address)).toBe(401);
});

test('SE6 a device token is no ticket', async () => {
  expect(await turnedAway(liveAddress(listener.token))).toBe(401);
  expect(await turnedAway(liveAddress(''))).toBe(401);
});

test('SE7 a web page does not get in, with a good ticket either', async () => {
  const address = liveAddress(await listener.ticket());
  expect(await turnedAway(address, 'https://evil.example')).toBe(403);
});

test('an upgrade anywhere else is turned away', async () => {
  const address = liveAddress(await listener.ticket()).replace('/api/live', '/api/push');
  expect(await turnedAway(address)).toBe(404);
});

/** An upgrade in the bare words of HTTP, as no WebSocket client would send it. */
async function bareUpgrade(target: string): Promise<Socket> {
  const { hostname, port } = new URL(server.address);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  await once(socket, 'connect');
  const sent = Promise.withResolvers<undefined>();
  socket.write(
    `GET ${target} HTTP/1.1\r\nHost: desk\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    () => sent.resolve(undefined),
  );
  await sent.promise;
  return socket;
}

test.each(['//', '/\\', 'http://[', '*'])(
  'an upgrade at the odd target %s is turned away and the server goes on',
  async (target) => {
    const socket = await bareUpgrade(target);
    const [answer] = await once(socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 404 /);
    expect((await listener.pull()).head.seq).toBe(2);
  },
);

test('a caller who resets a refused upgrade takes nobody down', async () => {
  const uncaught: unknown[] = [];
  const note = (error: unknown) => uncaught.push(error);
  process.on('uncaughtException', note);
  const callers = await Promise.all(Array.from({ length: 20 }, () => bareUpgrade('/nowhere')));
  for (const socket of callers) socket.resetAndDestroy();
  expect((await listener.pull()).head.seq).toBe(2);
  // It stops when the last connection is gone: whatever a reset does has been done by then.
  await server.close();
  process.off('uncaughtException', note);
  expect(uncaught).toEqual([]);
  server = await serverUnderTest();
});

test('a caller who never hangs up does not keep the server from stopping', async () => {
  const socket = await bareUpgrade('/nowhere');
  await once(socket, 'data');
  await expect(server.close()).resolves.toBeUndefined();
  socket.destroy();
  server = await serverUnderTest();
});

test('LM4 what a client says changes nothing and is answered by nothing', async () => {
  const socket = await opened(listener);
  const heard: string[] = [];
  socket.on('message', (data: Buffer) => heard.push(data.toString()));
  for (const said of ['here', '{"type":"poke","seq":99}', '{"mutations":[]}']) socket.send(said);
  const poked = once(socket, 'message');
  await writer.push([recordArticle()]);
  await poked;
  expect(heard).toEqual(['{"type":"poke","seq":3}']);
  socket.close();
});

test('LM4 a large message ends the connection of its sender and no other', async () => {
  const loud = await opened(listener);
  const other = await opened(writer);
  loud.send('x'.repeat(10_000));
  await once(loud, 'close');
  const poked = nextPoke(other);
  await writer.push([recordArticle()]);
  expect(await poked).toBe(3);
  other.close();
});

test('a server that stops says goodbye to its listeners', async () => {
  const other = await serverUnderTest();
  const member = await memberOf(other, 'reader');
  const address = `${other.address.replace('http', 'ws')}/api/live?ticket=${await member.ticket()}`;
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const closed = once(socket, 'close');
  await other.close();
  expect((await closed)[0]).toBe(1001);
});

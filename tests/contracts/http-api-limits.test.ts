/** Rate limits over HTTP: what is counted, whose it is, and what the caller is told. */
import { once } from 'node:events';
import { request } from 'node:http';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { failure } from '#sync/protocol.ts';
import type { ServerSettings } from '#server/settings.ts';
import {
  ApiClient,
  memberOf,
  refusalOf,
  serverUnderTest,
  spoken,
  tryToJoin,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let server: ServerUnderTest | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function limited(
  limits: ServerSettings['limits'],
  changes: Partial<ServerSettings> = {},
): Promise<ServerUnderTest> {
  server = await serverUnderTest({ ...(limits && { limits }), ...changes });
  return server;
}

const nobody = 'A'.repeat(43);

test('LM5 too many calls of a device are answered 429 with the time to wait; another device goes on', async () => {
  const at = await limited({ calls: { points: 3, per: 60 } });
  const [loud, quiet] = [await memberOf(at, 'owner'), await memberOf(at, 'reader')];
  for (let call = 0; call < 3; call += 1) expect((await loud.get('/api/entries')).status).toBe(200);
  const answer = await loud.get('/api/entries');
  expect(answer.status).toBe(429);
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  const { error } = failure.parse(await answer.json());
  expect(error).toMatchObject({ code: 'too many' });
  expect(error.sentence).toMatch(/^Too many calls from this device\. Try again in \d+ seconds?\.$/);
  expect((await quiet.get('/api/entries')).status).toBe(200);
});

test('LM5 what is over the limit of mutations is not done', async () => {
  const at = await limited({ mutations: { points: 10, per: 600 } });
  const owner = await memberOf(at, 'owner');
  await owner.push([recordArticle(), markClaim()]);
  const before = (await owner.pull()).head;
  const mutations = Array.from({ length: 9 }, () => writeNote());
  expect(await refusalOf(await owner.send('/api/push', { mutations }))).toBe('429 too many');
  expect((await owner.pull()).head).toEqual(before);
});

test('LM5 a push larger than the whole limit is not refused for ever', async () => {
  const at = await limited({ mutations: { points: 5, per: 600 } });
  const owner = await memberOf(at, 'owner');
  const outcomes = await owner.push([
    recordArticle(),
    markClaim(),
    ...Array.from({ length: 10 }, () => writeNote()),
  ]);
  expect(outcomes).toHaveLength(12);
});

test('LM5 a device that comes back with 5,000 mutations sends them all at once', async () => {
  const at = await limited(undefined);
  const owner = await memberOf(at, 'owner');
  await owner.push([recordArticle(), markClaim()]);
  for (let push = 0; push < 10; push += 1) {
    const answer = await owner.send('/api/push', {
      mutations: Array.from({ length: 500 }, () => writeNote()),
    });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  }
  expect((await owner.pull(5000)).head.seq).toBe(5003);
});

describe('by address', () => {
  test('LM5 tries to join', async () => {
    const at = await limited({ joins: { points: 2, per: 60 } });
    const tries = [];
    for (let call = 0; call < 3; call += 1) {
      tries.push(await refusalOf(await tryToJoin(at.address, nobody)));
    }
    expect(tries).toEqual(['403 invite', '403 invite', '429 too many']);
  });

  test('LM5 tokens that nobody has, over HTTP and for the live channel; a good one goes on', async () => {
    const at = await limited({ failures: { points: 2, per: 60 } });
    const member = await memberOf(at, 'owner');
    const guesser = new ApiClient(at.address, nobody);
    expect(await refusalOf(await guesser.get('/api/entries'))).toBe('401 unknown device');
    expect(await turnedAway(at, nobody)).toBe(401);
    expect(await refusalOf(await guesser.get('/api/entries'))).toBe('429 too many');
    expect(await turnedAway(at, nobody)).toBe(429);
    expect((await member.get('/api/entries')).status).toBe(200);
  });

  test('LM5 tickets', async () => {
    const at = await limited({ tickets: { points: 1, per: 60 } });
    const member = await memberOf(at, 'owner');
    await member.ticket();
    expect(await refusalOf(await member.send('/api/live-tickets', {}))).toBe('429 too many');
  });

  test('LM5 a stranger behind the same address spends no tickets', async () => {
    const at = await limited({ tickets: { points: 1, per: 60 } });
    const member = await memberOf(at, 'owner');
    const stranger = new ApiClient(at.address, nobody);
    for (let call = 0; call < 3; call += 1) {
      expect(await refusalOf(await stranger.send('/api/live-tickets', {}))).toBe(
        '401 unknown device',
      );
    }
    expect(await member.ticket()).toHaveLength(43);
  });

  test('LM5 an address that the caller made up counts only behind a proxy of ours', async () => {
    const joins = { points: 1, per: 60 };
    const alone = await limited({ joins });
    await joinFrom(alone, '198.51.100.1');
    expect((await joinFrom(alone, '198.51.100.2')).status).toBe(429);
    await alone.close();
    const behind = await limited({ joins }, { trustedProxies: 1 });
    await joinFrom(behind, '198.51.100.1');
    expect((await joinFrom(behind, '198.51.100.2')).status).toBe(403);
    expect((await joinFrom(behind, '203.0.113.9, 198.51.100.2')).status).toBe(429);
  });
});

test('LM5 bodies that a member holds back fill no memory; others and later ones go on', async () => {
  const at = await limited('off');
  const hoarder = await memberOf(at, 'reader');
  const owner = await memberOf(at, 'owner');
  const held = Array.from({ length: 9 }, () =>
    request(`${at.address}/api/push`, {
      method: 'POST',
      headers: {
        ...spoken,
        authorization: `Bearer ${hoarder.token}`,
        'content-length': '4000000',
      },
    }),
  );
  const [answer] = await Promise.race(
    held.map((call) => {
      const answered = once(call, 'response');
      call.on('error', () => undefined);
      call.write('{');
      return answered;
    }),
  );
  expect(answer.statusCode).toBe(429);
  expect(answer.headers['retry-after']).toBe('1');
  expect((await owner.push([recordArticle()]))[0]?.outcome).toBe('applied');
  for (const call of held) call.destroy();
  const later = () => hoarder.send('/api/push', { mutations: [recordArticle()] });
  await vi.waitUntil(async () => (await later()).status === 200, 10_000);
});

test('LM5 bytes of captures', async () => {
  const at = await limited({ 'capture-kilobytes': { points: 600, per: 3600 } });
  const owner = await memberOf(at, 'owner');
  const answer = await fetch(`${at.address}/api/captures/${'0'.repeat(64)}`, {
    method: 'PUT',
    headers: { ...spoken, authorization: `Bearer ${owner.token}` },
    body: new Uint8Array(2_000_000),
  });
  expect(await refusalOf(answer)).toBe('429 too many');
});

test('LM5 limits that were turned off refuse nothing', async () => {
  const at = await limited('off');
  const guesser = new ApiClient(at.address, nobody);
  const answers = await Promise.all(
    Array.from({ length: 120 }, async () => refusalOf(await guesser.get('/api/entries'))),
  );
  expect(new Set(answers)).toEqual(new Set(['401 unknown device']));
});

test('LV4 an instance with as many sockets as it may have turns others away', async () => {
  const at = await limited(undefined, { sockets: 1 });
  const member = await memberOf(at, 'owner');
  const first = new WebSocket(`${at.address}/api/live?ticket=${await member.ticket()}`);
  await new Promise((resolve) => first.once('open', resolve));
  expect(await turnedAway(at, await member.ticket())).toBe(503);
  first.close();
});

function turnedAway(at: ServerUnderTest, ticket: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${at.address}/api/live?ticket=${ticket}`);
    socket.on('unexpected-response', (_, answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    socket.on('open', () => reject(new Error('It was let in.')));
    socket.on('error', () => undefined);
  });
}

/** A try to join that says where it comes from. */
function joinFrom(at: ServerUnderTest, address: string): Promise<Response> {
  return fetch(`${at.address}/api/join`, {
    method: 'POST',
    headers: { ...spoken, 'x-forwarded-for': address },
    body: JSON.stringify({ invite: nobody, name: 'Mara', device: 'laptop' }),
  });
}

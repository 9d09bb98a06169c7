/** The calls to the server: what they carry, and what each kind of answer is taken for. */
import { describe, expect, test } from 'vitest';
import { addressOf } from './team-log.ts';
import { readInviteLink } from '#replica/join-team.ts';
import { createTransport, type Transport } from '#replica/transport.ts';
import type { Mutation } from '#sync/mutation.ts';
import { writeNote } from './mutations.ts';
import { chainStart } from '#sync/entry.ts';

const origin = 'https://team.test';
const token = 't'.repeat(43);
const emptyLog = { entries: [], head: { seq: 0, hash: chainStart } };

function transportTo(answer: (url: URL, init: RequestInit) => Response | Promise<Response>) {
  return createTransport({
    origin,
    token,
    signal: new AbortController().signal,
    fetch: async (input, init) => answer(addressOf(input), init ?? {}),
  });
}

test('a call carries the token and the version in headers, and nothing else that tells who calls', async () => {
  const seen: { url: string; init: RequestInit }[] = [];
  const transport = transportTo((url, init) => {
    seen.push({ url: url.href, init });
    return Response.json(emptyLog);
  });
  expect(await transport.pull(7)).toEqual({ ok: true, value: emptyLog });
  const [call] = seen;
  expect(call?.url).toBe('https://team.test/api/entries?after=7');
  const headers = new Headers(call?.init.headers);
  expect(headers.get('authorization')).toBe(`Bearer ${token}`);
  expect(headers.get('second-source-protocol')).toBe('2');
  expect(call?.init).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
  });
});

test('joining carries no token, even where there is one', async () => {
  const transport = transportTo((_, init) => {
    expect(new Headers(init.headers).has('authorization')).toBe(false);
    return Response.json({}, { status: 500 });
  });
  await transport.join({ invite: 'i'.repeat(43), name: 'Ada', device: 'Firefox' });
  expect.assertions(1);
});

function told(status: number): Response {
  return Response.json({ error: { code: 'x', sentence: 'As the server says.' } }, { status });
}

describe('an answer that is no success', () => {
  test.each([
    [
      'no answer',
      () => Promise.reject(new TypeError('refused')),
      'offline',
      'The team’s server cannot be reached.',
    ],
    ['an unknown token', () => told(401), 'unauthorised', 'As the server says.'],
    ['a malformed body', () => told(400), 'rejected', 'As the server says.'],
    ['another version', () => told(426), 'version', 'As the server says.'],
    ['too many calls', () => told(429), 'server', 'As the server says.'],
    [
      'a crash',
      () => new Response('<h1>Oops</h1>', { status: 502 }),
      'server',
      'The team’s server answered 502.',
    ],
    [
      'a login page in between',
      () => new Response('<html>Wifi</html>'),
      'offline',
      'Something else answers in place of the team’s server, as a network’s sign-in page does.',
    ],
    [
      'a proxy that wants a password',
      () => new Response('<html>Proxy</html>', { status: 401 }),
      'offline',
      'Something else answers in place of the team’s server, as a network’s sign-in page does.',
    ],
    [
      'another shape',
      () => Response.json({ entries: 'none' }),
      'server',
      'The team’s server answered something that this version cannot read.',
    ],
  ])('%s', async (_, answer, kind, sentence) => {
    const result = await transportTo(answer).pull(0);
    expect(result).toMatchObject({ ok: false, failure: { kind, sentence } });
  });
});

test('a call ends when the signal does', async () => {
  const stopping = new AbortController();
  const transport = createTransport({
    origin,
    token,
    signal: stopping.signal,
    fetch: (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        stopping.abort();
      }),
  });
  expect(await transport.pull(0)).toMatchObject({ ok: false, failure: { kind: 'offline' } });
});

test.each([
  ['https://team.test', 'wss://team.test/api/live?ticket=abc'],
  ['http://127.0.0.1:8080', 'ws://127.0.0.1:8080/api/live?ticket=abc'],
])('the live channel of %s opens at %s', (at, address) => {
  const { fetch } = globalThis;
  const { signal } = new AbortController();
  const transport = createTransport({ origin: at, token, fetch, signal });
  expect(transport.liveAddress('abc')).toBe(address);
});

describe('an invite link', () => {
  const invite = 'i'.repeat(43);
  test('says where the server is and carries the invite after the #', () => {
    expect(readInviteLink(` https://team.test:8443/join#${invite}\n`)).toEqual({
      origin: 'https://team.test:8443',
      invite,
    });
  });
  test.each([
    'nothing of the kind',
    `https://team.test/join#${invite.slice(1)}`,
    `https://team.test/other#${invite}`,
    `javascript:/join#${invite}`,
    'https://team.test/join',
    `https://[team/join#${invite}`,
  ])('%s is none', (link) => {
    expect(readInviteLink(link)).toBeNull();
  });
});

async function sent(mutations: Mutation[], version: number) {
  const calls: { encoding: string | null; text: string }[] = [];
  const transport = createTransport({
    origin,
    token,
    version,
    signal: new AbortController().signal,
    fetch: async (_, init) => {
      const encoding = new Headers(init?.headers).get('content-encoding');
      const { body } = new Response(init?.body ?? null);
      const plain =
        encoding === null ? body : (body?.pipeThrough(new DecompressionStream('gzip')) ?? null);
      calls.push({ encoding, text: await new Response(plain).text() });
      return Response.json({ outcomes: [] });
    },
  });
  await transport.push(mutations);
  return calls;
}

describe('a body', () => {
  const long = Array.from({ length: 40 }, (_, i) => writeNote(`note-long-${i}`, 'Forty boats.'));

  test.each([
    ['is packed where it is long', long, 2, 'gzip'],
    ['is sent as it is where it is short', long.slice(0, 1), 2, null],
    ['is sent as it is to a server of version 1', long, 1, null],
  ])('%s', async (_, mutations, version, encoding) => {
    expect(await sent(mutations, version)).toEqual([
      { encoding, text: JSON.stringify({ mutations }) },
    ]);
  });
});

test.each([
  ['devices', (transport: Transport) => transport.devices(), 'GET /api/devices'],
  ['invites', (transport: Transport) => transport.invites(), 'GET /api/invites'],
  ['the newest of the audit', (transport: Transport) => transport.audit(null), 'GET /api/audit'],
  ['the audit before', (transport: Transport) => transport.audit(7), 'GET /api/audit?before=7'],
  ['a device link', (transport: Transport) => transport.deviceLink(), 'POST /api/device-links'],
  [
    'a revocation',
    (transport: Transport) => transport.revokeDevice('device-1'),
    'POST /api/devices/device-1/revoke',
  ],
  [
    'a withdrawal',
    (transport: Transport) => transport.withdrawInvite('invite-1'),
    'POST /api/invites/invite-1/withdraw',
  ],
])('%s is asked for by its own address, and of no server of version 1', async (_, ask, called) => {
  const calls: string[] = [];
  const open = (version: number) =>
    createTransport({
      origin,
      token,
      version,
      signal: new AbortController().signal,
      fetch: async (input, init) => {
        calls.push(`${init?.method} ${addressOf(input).href.slice(origin.length)}`);
        return Response.json({});
      },
    });
  await ask(open(2));
  expect(calls).toEqual([called]);
  expect(await ask(open(1))).toMatchObject({ ok: false, failure: { kind: 'version' } });
  expect(calls).toHaveLength(1);
});

/** What whoever runs the server sees of it: alive, ready, metrics, and a log without a word that is not theirs to read. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { DatabaseSync } from 'node:sqlite';
import { createHash, randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { databaseFileIn } from '#server/data-folder.ts';
import {
  ApiClient,
  joinWith,
  memberOf,
  serverUnderTest,
  spoken,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { flag, markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

interface Line {
  msg: string;
  route?: string;
  status?: number;
  code?: string;
  device?: string;
  team?: string;
  ms?: number;
  bytes?: number;
}

function logTo(lines: string[]) {
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return pino({ level: 'debug' }, sink);
}

describe('a busy server', () => {
  const lines: string[] = [];
  /** Whatever must be in no line: secrets, and words of notes, names and addresses that members read. */
  const secrets = new Map<string, string>();
  let server: ServerUnderTest;
  let owner: ApiClient;

  beforeAll(async () => {
    server = await serverUnderTest(
      { metrics: { host: '127.0.0.1', port: 0 }, teamName: 'Lighthouse desk' },
      { log: logTo(lines) },
    );
    const link = await server.createInvite('owner');
    secrets.set('the invite', link.split('#')[1] ?? '');
    const joined = await joinWith(link, 'Wilhelmina Tarn');
    owner = new ApiClient(server.address, joined.token);
    secrets.set('the token', joined.token);
    secrets.set('the name of a member', 'Wilhelmina');
    secrets.set('the name of a team', 'Lighthouse desk');
    await owner.push([recordArticle(), markClaim(), flag()]);
    await owner.push([writeNote('note-quiet', 'Whispered: nine boats.'), writeNote('note-quiet')]);
    secrets.set('a note', 'Whispered');
    secrets.set('an address that was read', 'courier.example');
    const ticket = await owner.ticket();
    secrets.set('a ticket', ticket);
    const socket = new WebSocket(`${server.address}/api/live?ticket=${ticket}`);
    await new Promise((resolve) => socket.once('open', resolve));
    const page = randomBytes(3000);
    const hash = createHash('sha256').update(page).digest('hex');
    secrets.set('the hash of a capture', hash);
    await fetch(`${server.address}/api/captures/${hash}`, {
      method: 'PUT',
      headers: { ...spoken, authorization: `Bearer ${owner.token}` },
      body: new Uint8Array(page),
    });
    secrets.set('a typed word', 'mumbled');
    await owner.get(`/api/entries?after=mumbled`);
    await owner.get(`/mumbled/${owner.token}?q=${owner.token}`);
    await owner.send('/api/push', '{"mutations":[{"id":"mumbled"');
    await owner.send('/api/push', { mutations: [{ ...writeNote(), content: 'mumbled' }] });
    await owner.get('/api/entries', {
      authorization: 'Bearer mumbled',
      'x-forwarded-for': 'mumbled',
    });
    await (await owner.get('/api/snapshot')).text();
    await owner.get('/api/audit');
    await owner.get('/api/devices');
    await owner.send('/api/devices/mumbled/revoke', {});
    // A failure inside, with note text in its hands.
    const beside = new DatabaseSync(databaseFileIn(server.settings.data));
    beside.exec('alter table records rename to elsewhere');
    await owner.send('/api/push', { mutations: [writeNote('note-lost', 'Whispered again.')] });
    beside.exec('alter table elsewhere rename to records');
    beside.close();
    socket.close();
  });
  afterAll(() => server.close());

  const calls = () =>
    lines.map((line): Line => JSON.parse(line)).filter((line) => line.msg === 'a call');

  test('the log has a line for each call, with route, status, time, bytes, team and device', async () => {
    const push = calls().find(({ route, status }) => route === '/api/push' && status === 200);
    expect(push).toMatchObject({ team: server.team.id, device: expect.any(String) });
    expect(push?.ms).toBeGreaterThan(0);
    expect(push?.bytes).toBeGreaterThan(100);
    const kinds = () =>
      calls().map(({ route, status, code }) => `${route} ${status} ${code ?? ''}`.trim());
    // The line of an answer that streams is written when its last byte has gone out.
    await expect
      .poll(kinds)
      .toEqual(
        expect.arrayContaining([
          '/api/join 200',
          '/api/captures/:hash 201',
          '/api/entries 400 invalid',
          '/api/entries 401 unknown device',
          'none 404 not found',
          '/api/push 400 not json',
          '/api/push 500 server error',
          '/api/snapshot 200',
          '/api/live 101',
          '/api/devices/:id/revoke 404 not found',
        ]),
      );
  });

  test('nothing that is secret, and no word of a note, stands in the log', () => {
    const whole = lines.join('');
    const found = [...secrets].filter(([, words]) => words === '' || whole.includes(words));
    expect(found.map(([what]) => what)).toEqual([]);
  });

  test('the metrics count calls by route, and name no team, member or device', async () => {
    const answer = await fetch(server.metricsAddress ?? '');
    const text = await answer.text();
    expect(text).toMatch(
      /second_source_calls_total\{route="\/api\/push",method="POST",status="200"\} [1-9]/,
    );
    expect(text).toMatch(/second_source_mutations_total\{outcome="applied"\} 4/);
    expect(text).toMatch(/second_source_mutations_total\{outcome="conflict"\} 1/);
    expect(text).toMatch(/second_source_refused_calls_total\{code="unknown device"\} 1/);
    expect(text).toMatch(/second_source_log\{what="entries"\} 5/);
    expect(text).toMatch(/second_source_log\{what="teams"\} 1/);
    expect(text).toMatch(/second_source_live_sockets \d/);
    expect(text).toContain('second_source_push_seconds_bucket');
    expect(text).toContain('process_resident_memory_bytes');
    const names = [server.team.id, server.team.name, 'Wilhelmina', ...secrets.values()];
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });

  test('the metrics are not to be had where the API is', async () => {
    expect((await fetch(`${server.address}/metrics`)).status).toBe(404);
    const elsewhere = new URL('/api/health', server.metricsAddress);
    expect((await fetch(elsewhere)).status).toBe(404);
  });

  test('what the database is not there to say is left out, and the rest is shown', async () => {
    const beside = new DatabaseSync(databaseFileIn(server.settings.data));
    beside.exec('alter table teams rename to elsewhere');
    const text = await (await fetch(server.metricsAddress ?? '')).text();
    beside.exec('alter table elsewhere rename to teams');
    beside.close();
    expect(text).not.toMatch(/second_source_log\{/);
    expect(text).toContain('second_source_calls_total{');
  });

  test('metrics are not shown unless asked for', async () => {
    const plain = await serverUnderTest();
    expect(plain.metricsAddress).toBeUndefined();
    await plain.close();
  });
});

test('a caller who hangs up in the middle of a body is no mistake of the server', async () => {
  const lines: string[] = [];
  const server = await serverUnderTest({}, { log: logTo(lines) });
  const { token } = await memberOf(server, 'owner');
  const { hostname, port } = new URL(server.address);
  const framings = ['Content-Length: 100', 'Transfer-Encoding: chunked'];
  for (const framing of framings) {
    const socket = connect({ host: hostname, port: Number(port) });
    await once(socket, 'connect');
    socket.write(
      `POST /api/push HTTP/1.1\r\nHost: desk\r\n${framing}\r\nsecond-source-protocol: 2\r\n` +
        `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\n\r\n10\r\n{"mut`,
      () => socket.resetAndDestroy(),
    );
  }
  await vi.waitUntil(
    () => lines.filter((line) => line.includes('"cut":true')).length === 2,
    10_000,
  );
  expect(lines.filter((line) => line.includes('a call failed'))).toEqual([]);
  await server.close();
});

describe('alive and ready', () => {
  test('both need no token and no version', async () => {
    const server = await serverUnderTest();
    for (const route of ['/api/health', '/api/ready']) {
      const answer = await fetch(`${server.address}${route}`);
      expect([answer.status, await answer.json()]).toEqual([200, { ok: true }]);
    }
    await server.close();
  });

  test('a server whose database lacks a table is alive and not ready, and says what is missing', async () => {
    const server = await serverUnderTest();
    const beside = new DatabaseSync(databaseFileIn(server.settings.data));
    beside.exec('alter table limits rename to elsewhere');
    beside.close();
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
    const answer = await fetch(`${server.address}/api/ready`);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await answer.json()).toEqual({
      ok: false,
      missing: 'the database does not answer, or lacks a migration',
    });
    await server.close();
  });
});

describe('headers', () => {
  test('behind https browsers are told to use nothing else; over http they are not', async () => {
    const behind = await serverUnderTest({ origin: 'https://desk.example' });
    const plain = await serverUnderTest();
    expect(await strictTransport(behind.address)).toBe('max-age=31536000');
    expect(await strictTransport(plain.address)).toBeNull();
    const { headers } = await fetch(`${plain.address}/join`);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    await behind.close();
    await plain.close();
  });
});

async function strictTransport(address: string): Promise<string | null> {
  return (await fetch(`${address}/join`)).headers.get('strict-transport-security');
}

/** Captures over HTTP: bytes under their own hash, in and out, in pieces and whole. */
import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createTeam } from '#server/db/teams.ts';
import { createInvite } from '#server/db/invites.ts';
import { openSqlite } from '#server/db/database.ts';
import { databaseFileIn } from '#server/data-folder.ts';
import { largestCapture } from '#sync/protocol.ts';
import {
  ApiClient,
  joinWith,
  memberOf,
  refusalOf,
  serverUnderTest,
  spoken,
  type ServerUnderTest,
} from '../server/support/api-client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const room = 30_000_000;
let server: ServerUnderTest;
let owner: ApiClient;
let stranger: ApiClient;

beforeAll(async () => {
  server = await serverUnderTest({ captureQuota: room });
  owner = await memberOf(server, 'owner');
  stranger = await memberOfAnotherTeam();
});
afterAll(() => server.close());

/** A second team in the same database, whose member calls the same server. */
async function memberOfAnotherTeam(): Promise<ApiClient> {
  const database = openSqlite(databaseFileIn(server.settings.data));
  const team = await createTeam(database, 'Hill desk', new Date());
  const { invite } = await createInvite(database, team.id, 'owner', new Date());
  await database.kysely.destroy();
  const { token } = await joinWith(`${server.address}/join#${invite}`);
  return new ApiClient(server.address, token);
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function put(hash: string, body: Buffer, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.address}/api/captures/${hash}`, {
    method: 'PUT',
    headers: {
      ...spoken,
      authorization: `Bearer ${owner.token}`,
      'content-type': 'application/octet-stream',
      ...headers,
    },
    body: new Uint8Array(body),
  });
}

async function stored(bytes: Buffer): Promise<string> {
  const hash = hashOf(bytes);
  expect((await put(hash, bytes)).status).toBe(201);
  return `/api/captures/${hash}`;
}

test('BL1 bytes come back as they went in, over the edges of what is kept together', async () => {
  const page = randomBytes(600_000);
  const answer = await owner.get(await stored(page));
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer()).equals(page)).toBe(true);
});

test('BL1 bytes whose name is not their hash are refused, and nothing is kept', async () => {
  const lie = hashOf(Buffer.from('something else'));
  expect(await refusalOf(await put(lie, Buffer.from('<p>Nine boats.</p>')))).toBe('422 hash');
  expect((await owner.get(`/api/captures/${lie}`)).status).toBe(404);
});

test('BL2 the same bytes again change nothing', async () => {
  const page = randomBytes(1000);
  const address = await stored(page);
  expect((await put(hashOf(page), page)).status).toBe(200);
  expect((await owner.get(address)).status).toBe(200);
});

test('BL2 an upload that is cut leaves nothing, in the database and on the disk', async () => {
  const page = randomBytes(900_000);
  const hash = hashOf(page);
  const before = spools();
  const { hostname, port } = new URL(server.address);
  const socket = connect({ host: hostname, port: Number(port) });
  await once(socket, 'connect');
  socket.write(
    `PUT /api/captures/${hash} HTTP/1.1\r\nHost: desk\r\nContent-Length: ${page.length}\r\n` +
      `Authorization: Bearer ${owner.token}\r\nsecond-source-protocol: 2\r\n\r\n`,
  );
  socket.write(page.subarray(0, 600_000));
  const arriving = await vi.waitUntil(() => {
    const fresh = spools().filter((name) => !before.includes(name));
    return fresh.length > 0 && fresh;
  });
  socket.resetAndDestroy();
  // Others on this machine may have theirs; they end too.
  await vi.waitUntil(() => !spools().some((name) => arriving.includes(name)), 10_000);
  expect((await owner.get(`/api/captures/${hash}`)).status).toBe(404);
});

/** Captures that are still arriving on this machine. */
function spools(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('second-source-capture-'));
}

test('BL2 a packed upload is unpacked, and its hash is that of the bytes', async () => {
  const page = Buffer.from('<p>Nine boats.</p>'.repeat(1000));
  const answer = await put(hashOf(page), gzipSync(page), { 'content-encoding': 'gzip' });
  expect(answer.status).toBe(201);
  const back = await owner.get(`/api/captures/${hashOf(page)}`);
  expect(Buffer.from(await back.arrayBuffer()).equals(page)).toBe(true);
});

describe('limits', () => {
  test('BL3 a capture that announces more than may be is refused before it is read', async () => {
    const large = Buffer.alloc(largestCapture + 1);
    expect(await refusalOf(await put(hashOf(large), large))).toBe('413 too large');
  });

  test('BL3 one that is too large when unpacked is refused too', async () => {
    const large = Buffer.alloc(largestCapture + 1);
    const answer = await put(hashOf(large), gzipSync(large), { 'content-encoding': 'gzip' });
    expect(await refusalOf(answer)).toBe('413 too large');
  });

  test('BL3 where the room of the team is used up: 507, and smaller ones still fit', async () => {
    await stored(randomBytes(19_000_000));
    const large = randomBytes(12_000_000);
    expect(await refusalOf(await put(hashOf(large), large))).toBe('507 no room');
    await stored(randomBytes(1000));
  });
});

describe('a download in pieces', () => {
  const page = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index % 251));
  let address: string;
  beforeAll(async () => {
    address = await stored(page);
  });

  const ranges: [range: string, status: number, from: number, to: number][] = [
    ['bytes=0-', 206, 0, 700_000],
    ['bytes=1-', 206, 1, 700_000],
    ['bytes=262143-', 206, 262_143, 700_000],
    ['bytes=262144-524289', 206, 262_144, 524_290],
    ['bytes=699999-', 206, 699_999, 700_000],
    ['bytes=5-5', 206, 5, 6],
    ['bytes=5-9999999', 206, 5, 700_000],
    ['bytes=-5', 200, 0, 700_000],
    ['bytes=9-5', 200, 0, 700_000],
    ['bytes=0-1,5-6', 200, 0, 700_000],
    ['pages=1-2', 200, 0, 700_000],
  ];
  test.each(ranges)('BL4 %s is answered %i', async (range, status, from, to) => {
    const answer = await owner.get(address, { range });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-length')).toBe(String(to - from));
    expect(answer.headers.get('content-range')).toBe(
      status === 206 ? `bytes ${from}-${to - 1}/700000` : null,
    );
    expect(Buffer.from(await answer.arrayBuffer()).equals(page.subarray(from, to))).toBe(true);
  });

  test('BL4 beyond the end is answered 416 with the size', async () => {
    const answer = await owner.get(address, { range: 'bytes=700000-' });
    expect(answer.headers.get('content-range')).toBe('bytes */700000');
    expect(await refusalOf(answer)).toBe('416 range');
  });

  test('BL4 HEAD says how many bytes there are, and sends none', async () => {
    const answer = await fetch(`${server.address}${address}`, {
      method: 'HEAD',
      headers: { ...spoken, authorization: `Bearer ${owner.token}` },
    });
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, '700000']);
    expect((await answer.arrayBuffer()).byteLength).toBe(0);
  });
});

describe('who gets it, and as what', () => {
  test('BL5 another team’s capture is as unknown as one that never was', async () => {
    const address = await stored(randomBytes(500));
    const theirs = await stranger.get(address);
    const nobodys = await stranger.get(`/api/captures/${'0'.repeat(64)}`);
    expect(theirs.status).toBe(404);
    expect(await theirs.text()).toBe(await nobodys.text());
  });

  test('BL6 a page full of script is handed out as bytes to be saved', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>'.repeat(20));
    const { headers } = await owner.get(await stored(page));
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toBe('attachment');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(headers.get('content-encoding')).toBeNull();
  });

  const names = [
    'x',
    '0'.repeat(63),
    'Z'.repeat(64),
    `${'0'.repeat(64)}.html`,
    '%00',
    '..%2fentries',
  ];
  test.each(names)('BL5 "%s" names no capture', async (name) => {
    expect((await owner.get(`/api/captures/${name}`)).status).toBe(404);
    expect((await put(name, Buffer.from('x'))).status).toBe(404);
  });

  test('SE3 without a token there is none, in or out', async () => {
    const route = `/api/captures/${'0'.repeat(64)}`;
    expect((await owner.get(route, { authorization: '' })).status).toBe(401);
    expect((await put('0'.repeat(64), Buffer.from('x'), { authorization: '' })).status).toBe(401);
  });
});

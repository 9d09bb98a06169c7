/** Packed bodies and answers, and the snapshot: what travels, in which form, and where it ends. */
import { request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { largestBody, snapshotLine, type Head } from '#sync/protocol.ts';
import { keyText, type TeamRecord } from '#sync/records.ts';
import {
  memberOf,
  refusalOf,
  serverUnderTest,
  spoken,
  type ApiClient,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let server: ServerUnderTest;
let owner: ApiClient;

beforeAll(async () => {
  server = await serverUnderTest();
  owner = await memberOf(server, 'owner');
  await owner.push([recordArticle(), markClaim()]);
  await owner.push(Array.from({ length: 200 }, () => writeNote()));
});
afterAll(() => server.close());

/** The answer as it stands on the wire: `fetch` would unpack it. */
function raw(
  route: string,
  { headers = {}, method = 'GET', body }: RawCall = {},
): Promise<{ status: number; headers: Record<string, unknown>; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${server.address}${route}`,
      { method, headers: { ...spoken, authorization: `Bearer ${owner.token}`, ...headers } },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes: Buffer.concat(pieces),
          }),
        );
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

interface RawCall {
  headers?: Record<string, string>;
  method?: string;
  body?: Buffer;
}

const code = (bytes: Buffer): unknown => JSON.parse(bytes.toString()).error.code;

describe('answers', () => {
  test('LM6 a long answer is packed for whoever takes gzip, and is the same one', async () => {
    const plain = await raw('/api/entries?after=0');
    const packed = await raw('/api/entries?after=0', { headers: { 'accept-encoding': 'gzip' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['vary']).toContain('accept-encoding');
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.bytes.length * 3).toBeLessThan(plain.bytes.length);
  });

  const unpacked: [what: string, accept: string, route: string][] = [
    ['a short answer', 'gzip', '/api/entries?after=202'],
    ['one for a caller who takes none', 'identity', '/api/entries?after=0'],
    ['one for a caller who refuses gzip', 'gzip;q=0', '/api/entries?after=0'],
    ['one for a caller who takes another packing', 'br, zstd', '/api/entries?after=0'],
  ];
  test.each(unpacked)('LM6 %s goes as it is', async (_, accept, route) => {
    const { headers, status } = await raw(route, { headers: { 'accept-encoding': accept } });
    expect([status, headers['content-encoding']]).toEqual([200, undefined]);
  });
});

describe('bodies', () => {
  test.each(['gzip', 'x-gzip', 'GZIP'])('LM6 a body packed with %s is taken', async (encoding) => {
    const { status, bytes } = await push(gzipSync(note()), { 'content-encoding': encoding });
    expect(status).toBe(200);
    expect(JSON.parse(bytes.toString())).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
  });

  test.each(['br', 'deflate', 'zstd', 'compress', 'gzip, gzip', 'x'])(
    'LM6 a body said to be packed with "%s" is answered 415',
    async (encoding) => {
      const { status, bytes } = await push(gzipSync(note()), { 'content-encoding': encoding });
      expect([status, code(bytes)]).toEqual([415, 'encoding']);
    },
  );

  const broken: [what: string, body: Buffer][] = [
    ['no gzip at all', note()],
    ['half of one', gzipSync(note()).subarray(0, 60)],
    ['one with a false sum', spoiled(gzipSync(note()))],
    ['one with something after it', Buffer.concat([gzipSync(note()), Buffer.from('more')])],
  ];
  test.each(broken)('LM6 a body said to be gzip that is %s is answered 400', async (_, body) => {
    const { status, bytes } = await push(body, { 'content-encoding': 'gzip' });
    expect([status, code(bytes)]).toEqual([400, 'encoding']);
  });

  test('LM2 a packed body is measured unpacked, and memory does not follow it', async () => {
    // A thousand times as large when it is unpacked.
    const bomb = gzipSync(Buffer.alloc(400_000_000));
    expect(bomb.length).toBeLessThan(largestBody);
    const before = process.memoryUsage().rss;
    const { status, bytes, headers } = await push(bomb, { 'content-encoding': 'gzip' });
    expect([status, code(bytes)]).toEqual([413, 'too large']);
    expect(headers['connection']).toBe('close');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});

function spoiled(packed: Buffer): Buffer {
  const copy = Buffer.from(packed);
  const place = copy.length - 6;
  copy[place] = (copy[place] ?? 0) ^ 0xff;
  return copy;
}

describe('the snapshot', () => {
  test('SN1 comes as JSON lines: the head, every record once, and how many there were', async () => {
    const answer = await owner.get('/api/snapshot');
    expect(answer.headers.get('content-type')).toBe('application/jsonl');
    const { head, records, count } = read(await answer.text());
    expect(head).toEqual((await owner.pull(0)).head);
    expect(count).toBe(records.length);
    expect(new Set(records.map(keyText)).size).toBe(count);
    expect(records.filter(({ kind }) => kind === 'note').length).toBeGreaterThanOrEqual(200);
  });

  test('LM6 it is packed for whoever takes gzip', async () => {
    const plain = await raw('/api/snapshot');
    const packed = await raw('/api/snapshot', { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
  });

  test('SN3 those who hang up in the middle give their place to others', async () => {
    const long = 'Nine boats, says the notice. '.repeat(400);
    for (let round = 0; round < 5; round += 1) {
      await owner.push(Array.from({ length: 300 }, () => writeNote(undefined, long)));
    }
    const leaving = new AbortController();
    const headers = {
      ...spoken,
      authorization: `Bearer ${owner.token}`,
      'accept-encoding': 'identity',
    };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () =>
        fetch(`${server.address}/api/snapshot`, { headers, signal: leaving.signal }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const fifth = await owner.get('/api/snapshot');
    expect(Number(fifth.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusalOf(fifth)).toBe('503 unavailable');
    leaving.abort();
    await vi.waitUntil(async () => {
      const answer = await owner.get('/api/snapshot');
      await answer.arrayBuffer();
      return answer.status === 200;
    }, 10_000);
  });

  test('SE3 it is for members only', async () => {
    expect(await refusalOf(await owner.get('/api/snapshot', { authorization: '' }))).toBe(
      '401 unknown device',
    );
  });
});

function push(body: Buffer, headers: Record<string, string>) {
  return raw('/api/push', { method: 'POST', body, headers });
}

function note(): Buffer {
  return Buffer.from(JSON.stringify({ mutations: [writeNote()] }));
}

function read(text: string): { head: Head; records: TeamRecord[]; count: number } {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => snapshotLine.parse(JSON.parse(line)));
  const [start, ...rest] = lines;
  const end = rest.pop();
  if (start === undefined || !('head' in start)) throw new Error('No start.');
  if (end === undefined || !('records' in end)) throw new Error('No end.');
  const records = rest.filter((line) => 'kind' in line);
  return { head: start.head, records, count: end.records };
}

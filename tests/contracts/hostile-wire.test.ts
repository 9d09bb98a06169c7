/**
 * What hostile clients get on the bare wire and on the live channel, as a table of bytes that no client of ours would
 * send. After every row the server goes on, and the log has not grown.
 */
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  memberOf,
  serverUnderTest,
  type ApiClient,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { markClaim, recordArticle } from '../sync/support/sample-mutations.ts';

// Sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

function head(line: string, ...headers: string[]): string {
  return `${[line, ...headers].join('\r\n')}\r\n\r\n`;
}

describe('a hostile client on the bare wire', () => {
  let server: ServerUnderTest;
  let owner: ApiClient;
  beforeAll(async () => {
    server = await serverUnderTest();
    owner = await memberOf(server, 'owner');
    await owner.push([recordArticle(), markClaim()]);
  });
  afterAll(() => server.close());

  /** The statuses of all that is answered until the connection ends; empty where it ends without a word. */
  async function wire(text: string): Promise<string> {
    const { hostname, port } = new URL(server.address);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => undefined);
    const pieces: string[] = [];
    socket.on('data', (piece) => pieces.push(piece.toString('latin1')));
    socket.end(Buffer.from(text, 'latin1'));
    await once(socket, 'close');
    return [...pieces.join('').matchAll(/^HTTP\/1\.1 (\d{3})/gm)]
      .map((match) => match[1])
      .join(' ');
  }

  const body = '{"mutations":[]}';
  const push = (...headers: string[]) =>
    head(
      'POST /api/push HTTP/1.1',
      'Host: desk',
      'second-source-protocol: 2',
      `Authorization: Bearer ${owner.token}`,
      'Content-Type: application/json',
      ...headers,
    );
  const get = (target: string, ...headers: string[]) =>
    head(
      `GET ${target} HTTP/1.1`,
      'Host: desk',
      'second-source-protocol: 2',
      `Authorization: Bearer ${owner.token}`,
      'Connection: close',
      ...headers,
    );
  const smuggled = 'GET /api/health HTTP/1.1\r\nHost: desk\r\n\r\n';

  type Row = [what: string, text: () => string, expected: string];
  const rows: Row[] = [
    [
      'a length that is too short: the rest is no call',
      () => `${push('Content-Length: 5')}${body}`,
      '400( 400)?',
    ],
    [
      'a length that is too long: nothing is judged',
      () => `${push('Content-Length: 500')}${body}`,
      '400',
    ],
    ['two lengths', () => `${push('Content-Length: 16', 'Content-Length: 5')}${body}`, '400'],
    ['a list of lengths', () => `${push('Content-Length: 16, 16')}${body}`, '400'],
    ['a length with a sign', () => `${push('Content-Length: +16')}${body}`, '400'],
    [
      'a length beyond all numbers',
      () => `${push('Content-Length: 99999999999999999999999')}${body}`,
      '400',
    ],
    [
      'a length and chunks (CL.TE)',
      () => `${push('Content-Length: 6', 'Transfer-Encoding: chunked')}0\r\n\r\n${smuggled}`,
      '400',
    ],
    [
      'chunks and a length (TE.CL)',
      () => `${push('Transfer-Encoding: chunked', 'Content-Length: 4')}5c\r\n${smuggled}0\r\n\r\n`,
      '400',
    ],
    [
      'chunks under a false flag (TE.TE)',
      () => `${push('Transfer-Encoding: chunked', 'Transfer-Encoding: x')}0\r\n\r\n${smuggled}`,
      '400',
    ],
    [
      'chunks that are not',
      () => `${push('Transfer-Encoding: xchunked')}0\r\n\r\n${smuggled}`,
      '400',
    ],
    [
      'a chunk whose size is no number',
      () => `${push('Transfer-Encoding: chunked')}zz\r\n${body}\r\n0\r\n\r\n`,
      '400',
    ],
    [
      'a chunk whose size lies',
      () => `${push('Transfer-Encoding: chunked')}5\r\n${body}\r\n0\r\n\r\n`,
      '400',
    ],
    [
      'a chunk as large as all memory',
      () => `${push('Transfer-Encoding: chunked')}ffffffffffffffff1\r\n${body}`,
      '400',
    ],
    [
      'chunks that end in the middle',
      () => `${push('Transfer-Encoding: chunked')}10\r\n{"mutat`,
      '400',
    ],
    ['a space before the colon', () => `${push('Content-Length : 16')}${body}`, '400'],
    ['a folded header', () => push('X-Folded: one\r\n two', 'Content-Length: 0'), '400'],
    ['a NUL in a header', () => push('X-Nul: a\u0000b', 'Content-Length: 0'), '400'],
    ['a bare carriage return', () => push('X-Bare: a\rb', 'Content-Length: 0'), '400'],
    ['lines that end with LF alone', () => smuggled.replaceAll('\r\n', '\n'), '400'],
    [
      'headers of twenty kilobytes',
      () => get('/api/health', `X-Pad: ${'x'.repeat(20_000)}`),
      '431',
    ],
    [
      'three thousand headers',
      () => get('/api/health', ...Array.from({ length: 3000 }, (_, index) => `X-${index}: 1`)),
      '431',
    ],
    ['an address of twenty kilobytes', () => get(`/${'x'.repeat(20_000)}`), '431'],
    ['no host', () => 'GET /api/health HTTP/1.1\r\n\r\n', '400'],
    [
      'a host that is none',
      () => 'GET /api/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
      '400',
    ],
    ['HTTP/9.9', () => 'GET /api/health HTTP/9.9\r\nHost: desk\r\n\r\n', '400'],
    ['no HTTP at all', () => '\u0016\u0003\u0001 hello\r\n\r\n', '400'],
    ['a method that is none', () => get('/api/health').replace('GET', 'BREW'), '400'],
    ['TRACE', () => get('/api/health').replace('GET', 'TRACE'), '404'],
    ['CONNECT', () => get('evil.example:443').replace('GET', 'CONNECT'), ''],
    ['an expectation that nobody has', () => get('/api/health', 'Expect: the unexpected'), '417'],
    ['an offer of another protocol is overlooked', () => get('/api/health', 'Upgrade: h2c'), '200'],
    ['somebody else’s address', () => get('http://evil.example/api/health'), '200'],
    ['a way up', () => get('/api/../../etc/passwd'), '404'],
    ['a way up in disguise', () => get('/api/captures/..%2f..%2fentries'), '404'],
    ['two slashes', () => get('//api/entries'), '404'],
    ['a backslash', () => get('/api\\health'), '400'],
    ['capitals', () => get('/API/health'), '404'],
    ['an escape that is none', () => get('/api/captures/%zz'), '404'],
    ['an escape that is no UTF-8', () => get('/api/captures/%ff'), '404'],
    ['a NUL in the address', () => get('/api/entries%00'), '404'],
    [
      'a query of arrays and objects',
      () => get('/api/entries?after[]=1&after[x]=2&after=0&__proto__[a]=1'),
      '200',
    ],
    ['the same query twice', () => get('/api/entries?after=0&after=x'), '200'],
  ];
  test.each(rows)('LM3 %s', async (_, text, expected) => {
    expect(await wire(text())).toMatch(new RegExp(`^${expected}$`));
    expect((await owner.pull()).head.seq).toBe(3);
  });
});

describe('a hostile listener', () => {
  let server: ServerUnderTest;
  let owner: ApiClient;
  beforeAll(async () => {
    server = await serverUnderTest();
    owner = await memberOf(server, 'owner');
  });
  afterAll(() => server.close());

  /** A socket past its opening, to write frames on that no client would. */
  async function opened(): Promise<Socket> {
    const { hostname, port } = new URL(server.address);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(
      `GET /api/live?ticket=${await owner.ticket()} HTTP/1.1\r\nHost: desk\r\nConnection: Upgrade\r\n` +
        'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await once(socket, 'data');
    return socket;
  }

  const mask = [1, 2, 3, 4];
  /** A masked frame: the first byte as given, then the length as given, whatever follows. */
  const frame = (first: number, length: number[], ...payload: number[]) =>
    Buffer.from([
      first,
      (length[0] ?? 0) | 0x80,
      ...length.slice(1),
      ...mask,
      ...payload.map((byte, index) => byte ^ (mask[index % 4] ?? 0)),
    ]);

  type Row = [what: string, frames: Buffer, closedWith: number];
  const rows: Row[] = [
    ['a text that is no UTF-8', frame(0x81, [2], 0xc0, 0x80), 1007],
    [
      'a frame that says it is 2^63 bytes long',
      frame(0x81, [127, 0x80, 0, 0, 0, 0, 0, 0, 0]),
      1009,
    ],
    ['a frame of four gigabytes', frame(0x82, [127, 0, 0, 0, 1, 0, 0, 0, 0]), 1009],
    [
      'a message in endless pieces',
      Buffer.concat([
        frame(0x01, [100], ...letters(100)),
        frame(0x00, [100], ...letters(100)),
        frame(0x00, [100], ...letters(100)),
      ]),
      1009,
    ],
    ['a frame that is not masked', Buffer.from([0x81, 1, 0x61]), 1002],
    ['reserved bits', frame(0xf1, [1], 0x61), 1002],
    ['an opcode that is none', frame(0x83, [1], 0x61), 1002],
    ['a ping of 126 bytes', frame(0x89, [126, 0, 126], ...letters(126)), 1002],
    ['an end of nothing', frame(0x80, [1], 0x61), 1002],
    ['a goodbye with a code that is none', frame(0x88, [2], 0x03, 0xec), 1002],
    [
      'a hundred messages at once',
      Buffer.concat(Array.from({ length: 100 }, () => frame(0x81, [1], 0x61))),
      1008,
    ],
    [
      'a hundred pings at once',
      Buffer.concat(Array.from({ length: 100 }, () => frame(0x89, [0]))),
      1008,
    ],
  ];
  test.each(rows)('LM4 %s ends the connection with a reason', async (_, frames, closedWith) => {
    const socket = await opened();
    const pieces: Buffer[] = [];
    const isToldWhy = Promise.withResolvers<number>();
    socket.on('data', (piece: Buffer) => {
      pieces.push(piece);
      const code = closeCode(Buffer.concat(pieces));
      if (code !== undefined) isToldWhy.resolve(code);
    });
    socket.write(frames);
    expect(await isToldWhy.promise).toBe(closedWith);
    socket.destroy();
    expect((await owner.pull()).head.seq).toBe(1);
  });
});

function letters(count: number): number[] {
  return Array.from({ length: count }, () => 0x61);
}

/** The code of the close frame among the server's frames, which are short and not masked. */
function closeCode(bytes: Buffer): number | undefined {
  for (let at = 0; at + 1 < bytes.length; at += 2 + ((bytes[at + 1] ?? 0) & 0x7f)) {
    if (((bytes[at] ?? 0) & 0x0f) === 8 && at + 3 < bytes.length) return bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

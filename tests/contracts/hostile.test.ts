/**
 * What hostile clients get, as a table, on both databases. After every row the server is ready, the log has grown by what
 * the row says, and nothing that a caller sent has become a mistake of the server.
 */
import { request } from 'node:http';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { createHash, randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { openPostgres, openSqlite } from '#server/db/database.ts';
import { databaseFileIn } from '#server/data-folder.ts';
import { createInvite } from '#server/db/invites.ts';
import { createTeam } from '#server/db/teams.ts';
import { batchSize, largestBody } from '#sync/protocol.ts';
import {
  ApiClient,
  joinWith,
  memberOf,
  serverUnderTest,
  spoken,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { remove } from '../sync/support/member-mutations.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';
import { storesUnderTest } from './support/stores.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { stores, skipped, stop } = await storesUnderTest();
afterAll(stop);

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

interface Told {
  error?: { code: string };
  outcomes?: { outcome: string; refusal?: { code: string } }[];
}

/** What an answer was, in a few words: its status, and what became of each mutation. */
async function got(answer: Response): Promise<string> {
  const { error, outcomes = [] }: Told = Object(await answer.json());
  const each = outcomes.map(({ outcome, refusal }) => refusal?.code ?? outcome);
  return [answer.status, ...(error === undefined ? each : [error.code])].join(' ');
}

function note(): string {
  return JSON.stringify(writeNote());
}

function withBody(body: string): string {
  return JSON.stringify({ mutations: [writeNote(undefined, body)] });
}

function wrap(mutation: string): string {
  return `{"mutations":[${mutation}]}`;
}

/** A push of one note with something more in it. */
function inside(extra: string): string {
  return wrap(note().replace(/\}$/, `,${extra}}`));
}

describe.each(stores)('a hostile client of a server on $name', ({ serverSettings }) => {
  const lines: string[] = [];
  let server: ServerUnderTest;
  let owner: ApiClient;
  let reader: ApiClient;
  let stranger: ApiClient;
  let claimed: string;

  beforeAll(async () => {
    const sink = new Writable({
      write(chunk: Buffer, _, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    server = await serverUnderTest(await serverSettings(), { log: pino(sink) });
    owner = await memberOf(server, 'owner');
    reader = await memberOf(server, 'reader');
    await owner.push([recordArticle(), markClaim()]);
    const [first] = await owner.push([writeNote('note-owners')]);
    claimed = first?.id ?? '';
    stranger = await memberOfAnotherTeam();
  });
  afterAll(() => server.close());
  afterEach(isUnharmed);

  async function isUnharmed(): Promise<void> {
    const { status } = await fetch(`${server.address}/api/ready`);
    const mistakes = lines.filter((line) => line.includes('a call failed'));
    if (status !== 200 || mistakes.length > 0)
      throw new Error(`It was harmed: ${mistakes.join('')}`);
  }

  /** A second team in the same database, whose member calls the same server. */
  async function memberOfAnotherTeam(): Promise<ApiClient> {
    const { data, databaseUrl } = server.settings;
    const database =
      databaseUrl === undefined
        ? openSqlite(databaseFileIn(data))
        : await openPostgres(databaseUrl);
    const team = await createTeam(database, 'Hill desk', new Date());
    const { invite } = await createInvite(database, team.id, 'owner', new Date());
    await database.kysely.destroy();
    const { token } = await joinWith(`${server.address}/join#${invite}`);
    return new ApiClient(server.address, token);
  }

  const grown = async (before: number) => (await owner.pull(before)).head.seq - before;
  const place = async () => (await owner.pull(0)).head.seq;

  describe('bodies', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    const twin = writeNote();

    type Row = [what: string, body: () => string | Uint8Array, expected: string, growth: number];
    const rows: Row[] = [
      ['a million brackets', () => deep, '400 invalid', 0],
      ['a million brackets for a mutation', () => wrap(deep), '400 invalid', 0],
      [
        'a million brackets in a field nobody asked for',
        () => inside(`"x":${deep}`),
        '200 applied',
        1,
      ],
      ['a million brackets that never close', () => '['.repeat(1_000_000), '400 not json', 0],
      ['a key named __proto__', () => inside('"__proto__":{"polluted":true}'), '200 applied', 1],
      [
        'constructor.prototype',
        () => inside('"constructor":{"prototype":{"polluted":true}}'),
        '200 applied',
        1,
      ],
      [
        '__proto__ for the content',
        () => wrap(note().replace('"content"', '"__proto__"')),
        '400 invalid',
        0,
      ],
      [
        'a type named like a method',
        () => wrap(note().replace('note.write', 'toString')),
        '400 invalid',
        0,
      ],
      ['a hundred thousand keys', () => inside(manyKeys()), '200 applied', 1],
      ['a NUL in a note', () => withBody('nine\u0000boats'), '400 invalid', 0],
      ['half a character in a note', () => withBody('nine \ud800 boats'), '400 invalid', 0],
      [
        'bytes that are no UTF-8',
        () => Buffer.from(withBody('X').replace('X', '\u00ff'), 'latin1'),
        '400 not json',
        0,
      ],
      ['an overlong NUL', () => spliced(withBody('X'), [0xc0, 0x80]), '400 not json', 0],
      ['UTF-16', () => Buffer.from(withBody('X'), 'utf16le'), '400 not json', 0],
      ['a note of three megabytes', () => withBody('x'.repeat(3_000_000)), '400 invalid', 0],
      ['a number beyond all numbers', () => wrap(edit('1e999')), '400 invalid', 0],
      ['a number that does not fit', () => wrap(edit('9007199254740993')), '400 invalid', 0],
      ['a negative revision', () => wrap(edit('-1')), '400 invalid', 0],
      ['half a revision', () => wrap(edit('0.5')), '400 invalid', 0],
      [
        'a revision from the future, kept as having lost',
        () => wrap(edit('9007199254740991')),
        '200 applied',
        1,
      ],
      [
        'a name of 65 characters',
        () => wrap(note().replace(/"id":"[^"]+"/, `"id":"${'x'.repeat(65)}"`)),
        '400 invalid',
        0,
      ],
      [
        'the same mutation twice',
        () => JSON.stringify({ mutations: [twin, twin] }),
        '200 applied applied',
        1,
      ],
      [
        'one name for two mutations',
        () =>
          JSON.stringify({
            mutations: [writeNote('note-once'), { ...writeNote('note-twice'), id: twin.id }],
          }),
        '200 applied conflict',
        1,
      ],
      [
        '501 mutations',
        () => JSON.stringify({ mutations: Array.from({ length: batchSize + 1 }, () => twin) }),
        '400 invalid',
        0,
      ],
      ['no mutations', () => '{"mutations":[]}', '400 invalid', 0],
      [
        'an author, a place, a time and a hash of their own',
        () => inside('"author":"somebody","seq":1,"at":"1999-01-01T00:00:00Z","hash":"0"'),
        '200 applied',
        1,
      ],
      [
        'a date that is none',
        () => wrap(note().replace(/"madeAt":"[^"]+"/, '"madeAt":"+275760-09-13T00:00:00Z"')),
        '400 invalid',
        0,
      ],
      [
        'SQL for a name',
        () => wrap(note().replace(/"noteId":"[^"]+"/, `"noteId":"x'; drop table entries; --"`)),
        '400 invalid',
        0,
      ],
    ];
    test.each(rows)('LM3 %s', async (_, body, expected, growth) => {
      const before = await place();
      const answer = await fetch(`${server.address}/api/push`, {
        method: 'POST',
        headers: { ...spoken, authorization: `Bearer ${owner.token}` },
        body: asBody(body()),
      });
      expect(await got(answer)).toBe(expected);
      expect(await grown(before)).toBe(growth);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    });

    test('LM2 a hundred megabytes, in chunks: cut off early, and the connection closed', async () => {
      const before = process.memoryUsage().rss;
      const { status, written, connection } = await stream(owner, 100_000_000);
      expect([status, connection]).toEqual([413, 'close']);
      expect(written).toBeLessThan(4 * largestBody);
      expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    });

    test('LM5 a flood of pushes is judged or refused, each one', async () => {
      const before = await place();
      const answers = await Promise.all(
        Array.from({ length: 200 }, async () =>
          got(await reader.send('/api/push', { mutations: [writeNote()] })),
        ),
      );
      expect(new Set(answers)).toEqual(new Set(['200 applied']));
      expect(await grown(before)).toBe(200);
    });
  });

  describe('in another’s name', () => {
    const lie = createHash('sha256').update('another page').digest('hex');
    type Row = [what: string, call: () => Promise<Response>, expected: string];
    const rows: Row[] = [
      [
        'SE3 a token in the address',
        () => owner.get(`/api/entries?token=${owner.token}`, { authorization: '' }),
        '401 unknown device',
      ],
      [
        'SE3 a token with another scheme',
        () => owner.get('/api/entries', { authorization: `Token ${owner.token}` }),
        '401 unknown device',
      ],
      [
        'SE3 a token and something after it',
        () => owner.get('/api/entries', { authorization: `Bearer ${owner.token} x` }),
        '401 unknown device',
      ],
      [
        'SE4 another team’s note, edited',
        () => stranger.send('/api/push', { mutations: [JSON.parse(edit('0'))] }),
        '200 unknown',
      ],
      [
        'SE4 another team’s claim, noted on',
        () => stranger.send('/api/push', { mutations: [writeNote()] }),
        '200 unknown',
      ],
      [
        'SE4 another team named in the query',
        () => stranger.get(`/api/entries?after=0&team=${server.team.id}&teamId=${server.team.id}`),
        '200',
      ],
      ['BL1 a blob whose hash lies', () => putCapture(lie), '422 hash'],
      ['BL5 another team’s blob', () => stranger.get(`/api/captures/${lie}`), '404 not found'],
      [
        'MB13 a device that is not theirs',
        () => reader.send('/api/devices/device-of-another/revoke', {}),
        '404 not found',
      ],
      [
        'SE8 an invite made by a reader',
        () => reader.send('/api/invites', { role: 'owner' }),
        '403 not allowed',
      ],
      ['MB12 the audit, read by a reader', () => reader.get('/api/audit'), '403 not allowed'],
      [
        'RV7 a member removed by a reader',
        () => reader.send('/api/push', { mutations: [remove('anybody-01')] }),
        '200 not allowed',
      ],
      [
        'SE7 a call from a web page',
        () => owner.get('/api/entries', { origin: 'https://evil.example' }),
        '403 web page',
      ],
      [
        'SE7 a call from a page that looks like ours',
        () => owner.get('/api/entries', { origin: `${server.address}.evil.example` }),
        '403 web page',
      ],
    ];
    test.each(rows)('%s', async (_, call, expected) => {
      const before = await place();
      expect(await got(await call())).toBe(expected);
      expect(await grown(before)).toBe(0);
    });

    test('SE4 a stranger’s pull holds nothing but their own team', async () => {
      const { entries } = await stranger.pull(0);
      expect(entries.map(({ mutation }) => mutation.type)).toEqual(['member.join']);
      expect(entries.some(({ mutation }) => mutation.id === claimed)).toBe(false);
    });

    test('MB9 what a member who was removed still holds opens nothing', async () => {
      const { token, member } = await joinWith(await server.createInvite('checker'));
      const gone = new ApiClient(server.address, token);
      const ticket = await gone.ticket();
      await owner.push([remove(member.id)]);
      expect(await got(await gone.get('/api/entries'))).toBe('401 unknown device');
      expect(await got(await gone.send('/api/push', { mutations: [writeNote()] }))).toBe(
        '401 unknown device',
      );
      const late = new WebSocket(`${server.address}/api/live?ticket=${ticket}`);
      expect(String((await once(late, 'error'))[0])).toContain('401');
    });

    test('SE6 a ticket handed in twice at once lets one in', async () => {
      const address = `${server.address.replace('http', 'ws')}/api/live?ticket=${await reader.ticket()}`;
      const sockets = Array.from({ length: 5 }, () => new WebSocket(address));
      const ends = await Promise.all(
        sockets.map(async (socket) => {
          const [what] = await Promise.race([
            once(socket, 'open').then(() => ['open']),
            once(socket, 'unexpected-response').then(() => ['turned away']),
          ]);
          socket.on('error', () => undefined);
          socket.terminate();
          return what;
        }),
      );
      expect(ends.filter((end) => end === 'open')).toHaveLength(1);
    });
  });

  function putCapture(hash: string): Promise<Response> {
    return fetch(`${server.address}/api/captures/${hash}`, {
      method: 'PUT',
      headers: { ...spoken, authorization: `Bearer ${owner.token}` },
      body: new Uint8Array(randomBytes(300_000)),
    });
  }
});

function edit(revision: string): string {
  const { id, madeAt, content } = writeNote();
  const rest = JSON.stringify({ id, madeAt, type: 'note.edit', noteId: 'note-owners', content });
  return rest.replace(/\}$/, `,"revision":${revision}}`);
}

function manyKeys(): string {
  return Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join(',');
}

/** The text with these bytes where its X stands. */
function spliced(text: string, bytes: number[]): Buffer {
  const [before = '', after = ''] = text.split('"X"');
  return Buffer.concat([Buffer.from(`${before}"`), Buffer.from(bytes), Buffer.from(`"${after}`)]);
}

function asBody(body: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? body : new Uint8Array(body);
}

/** Writes chunks until the server answers, however much is left. */
function stream(client: ApiClient, total: number) {
  type Result = { status: number; written: number; connection: string | undefined };
  return new Promise<Result>((resolve, reject) => {
    let written = 0;
    let isAnswered = false;
    const chunk = Buffer.alloc(64_000, 'x');
    const call = request(`${client.address}/api/push`, {
      method: 'POST',
      headers: { ...spoken, authorization: `Bearer ${client.token}` },
    });
    call.on('response', ({ statusCode = 0, headers }) => {
      isAnswered = true;
      resolve({ status: statusCode, written, connection: headers.connection });
      call.destroy();
    });
    call.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    function write(): void {
      if (isAnswered || written >= total) return;
      written += chunk.length;
      call.write(chunk, () => setImmediate(write));
    }
    write();
  });
}

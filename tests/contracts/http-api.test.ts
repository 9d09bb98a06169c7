/** The contract of the HTTP interface, with what hostile pages, teammates and networks send. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { hashOfSecret } from '#server/secret.ts';
import { brokenLink, chainStart } from '#sync/entry.ts';
import { failure, inviteAnswer, largestBody, protocolHeader } from '#sync/protocol.ts';
import {
  ApiClient,
  joinWith,
  memberOf,
  refusalOf,
  serverUnderTest,
  spoken,
  tryToJoin,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { joinAs, markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let server: ServerUnderTest;
let owner: ApiClient;
let reader: ApiClient;
let today = new Date('2031-03-04T09:00:00Z');

beforeAll(async () => {
  server = await serverUnderTest({}, { now: () => today });
  const first = await joinWith(server.firstInvite ?? '');
  owner = new ApiClient(server.address, first.token);
  reader = await memberOf(server, 'reader');
  await owner.push([recordArticle(), markClaim()]);
});
afterAll(() => server.close());

test('a note that one member pushes, another pulls, and the chain holds', async () => {
  await owner.push([writeNote('note-shared', 'Nine boats.')]);
  const { entries, head } = await reader.pull();
  expect(entries.at(-1)?.mutation).toMatchObject({ noteId: 'note-shared' });
  expect(head.seq).toBe(entries.length);
  expect(brokenLink(entries, { seq: 0, hash: chainStart })).toBeNull();
});

test('OR2 a pull can be taken in small pages', async () => {
  const answer = await reader.get('/api/entries?after=1&limit=2');
  expect(await answer.json()).toMatchObject({ entries: [{ seq: 2 }, { seq: 3 }] });
});

test('LM1 a pull gives 500 entries at most, whatever is asked for', async () => {
  const notes = Array.from({ length: 500 }, () => writeNote());
  await owner.push(notes);
  await owner.push([writeNote()]);
  const answer = await reader.get('/api/entries?after=0&limit=100000');
  expect(await answer.json()).toMatchObject({ entries: { length: 500 } });
});

describe('a push that somebody spoiled', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const lone = JSON.stringify({ mutations: [markWithQuote('\ud800')] });
  const spoiled: [what: string, body: string, type: string, expected: string][] = [
    ['no body', '', 'application/json', '400 not json'],
    ['half a body', '{"mutations":[', 'application/json', '400 not json'],
    ['text as a form', '{"mutations":[]}', 'text/plain', '415 not json'],
    ['a form', 'mutations=1', 'application/x-www-form-urlencoded', '415 not json'],
    ['a list', '[]', 'application/json', '400 invalid'],
    ['a very deep list', deep, 'application/json', '400 invalid'],
    [
      'depth where a mutation belongs',
      `{"mutations":[${deep}]}`,
      'application/json',
      '400 invalid',
    ],
    ['half a character', lone, 'application/json', '400 invalid'],
    ['a key named __proto__', '{"__proto__":{"mutations":[]}}', 'application/json', '400 invalid'],
  ];
  test.each(spoiled)('LM3 %s', async (_, body, type, expected) => {
    const before = await owner.pull(0);
    const answer = await owner.send('/api/push', body, { 'content-type': type });
    expect(await refusalOf(answer)).toBe(expected);
    expect((await owner.pull(0)).head).toEqual(before.head);
  });

  test('ID1 a mutation of no known type refuses the whole push', async () => {
    const before = await owner.pull(0);
    const answer = await owner.send('/api/push', {
      mutations: [writeNote(), { id: 'mutation-x1' }],
    });
    expect(await refusalOf(answer)).toBe('400 invalid');
    expect((await owner.pull(0)).head).toEqual(before.head);
  });

  test('LM2 a body that announces more than the limit', async () => {
    const answer = await owner.send('/api/push', { pad: 'x'.repeat(largestBody) });
    expect(await refusalOf(answer)).toBe('413 too large');
  });

  test('LM2 a body of unannounced length is cut off at the limit', async () => {
    const answer = await streamedPush(owner, 10 * largestBody);
    expect(answer.status).toBe(413);
    expect(answer.written).toBeLessThan(3 * largestBody);
  });

  test('PV3 an answer names the place and never repeats what was sent', async () => {
    const secretive = { ...writeNote(), noteId: 'secret words' };
    const answer = await owner.send('/api/push', { mutations: [secretive] });
    const { error } = failure.parse(await answer.json());
    expect(error.sentence).toContain('mutations.0.noteId');
    expect(error.sentence).not.toContain('secret');
  });

  const cursors = ['-1', '1.5', 'x', '9999999999', '1e3', '', '0x1'];
  test.each(cursors)('PV3 "%s" is no cursor', async (after) => {
    const answer = await owner.get(`/api/entries?after=${after}`);
    expect(await refusalOf(answer)).toBe('400 invalid');
  });
});

describe('who may come in', () => {
  const tokens: [what: string, authorization: string][] = [
    ['no token', ''],
    ['a token nobody has', `Bearer ${'A'.repeat(43)}`],
    ['the hash of a token', `Bearer ${hashOfSecret('x').slice(0, 43)}`],
    ['another scheme', `Basic ${'A'.repeat(43)}`],
    ['SQL for a token', "Bearer ' or 1=1 --"],
  ];
  test.each(tokens)('SE3 %s is answered 401', async (_, authorization) => {
    for (const route of ['/api/push', '/api/invites', '/api/live-tickets']) {
      const answer = await owner.send(route, {}, { authorization });
      expect(await refusalOf(answer)).toBe('401 unknown device');
    }
    const pulled = await owner.get('/api/entries', { authorization });
    expect(await refusalOf(pulled)).toBe('401 unknown device');
  });

  test('SE3 a revoked token is answered 401 at the next call', async () => {
    const lost = await memberOf(server, 'checker');
    expect((await lost.get('/api/entries')).status).toBe(200);
    const beside = new DatabaseSync(path.join(server.settings.data, 'team.sqlite'));
    beside
      .prepare('update devices set revoked_at = ? where token_hash = ?')
      .run(today.toISOString(), hashOfSecret(lost.token));
    beside.close();
    expect(await refusalOf(await lost.get('/api/entries'))).toBe('401 unknown device');
  });

  test('SE4 a token of another team’s server opens nothing here', async () => {
    const other = await serverUnderTest();
    const stranger = await memberOf(other, 'owner');
    const here = new ApiClient(server.address, stranger.token);
    expect(await refusalOf(await here.get('/api/entries'))).toBe('401 unknown device');
    await other.close();
  });

  test('SE2 an invite that was used is refused', async () => {
    const link = new URL(await server.createInvite('reader'));
    const invite = link.hash.slice(1);
    expect((await tryToJoin(link.origin, invite)).status).toBe(200);
    expect(await refusalOf(await tryToJoin(link.origin, invite))).toBe('403 invite');
  });

  test('SE2 an invite that has expired is refused', async () => {
    const invite = new URL(await server.createInvite('reader')).hash.slice(1);
    const before = today;
    today = new Date(before.getTime() + 8 * 24 * 60 * 60 * 1000);
    expect(await refusalOf(await tryToJoin(server.address, invite))).toBe('403 invite');
    today = before;
  });

  test('SE2 an invite that nobody made is refused', async () => {
    expect(await refusalOf(await tryToJoin(server.address, 'A'.repeat(43)))).toBe('403 invite');
  });

  test('SE5 a client cannot admit a member or raise itself', async () => {
    const [outcome] = await owner.push([joinAs('friend-01', 'owner')]);
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'not allowed' } });
  });

  test('SE8 an owner makes an invite that lets somebody in; a reader makes none', async () => {
    const made = await owner.send('/api/invites', { role: 'checker' });
    const { link } = inviteAnswer.parse(await made.json());
    expect(link.startsWith(`${server.address}/join#`)).toBe(true);
    expect((await joinWith(link)).member.role).toBe('checker');
    const refused = await reader.send('/api/invites', { role: 'owner' });
    expect(await refusalOf(refused)).toBe('403 not allowed');
  });

  test('ID2 an author in the body is not believed', async () => {
    const { head } = await owner.pull(0);
    const members = (await owner.pull(0)).entries.filter(
      ({ mutation }) => mutation.type === 'member.join',
    );
    const [ownerEntry] = members;
    await reader.push([
      { ...writeNote(), author: ownerEntry?.author } as ReturnType<typeof writeNote>,
    ]);
    const { entries } = await owner.pull(head.seq);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.author).not.toBe(ownerEntry?.author);
    expect(entries[0]?.mutation).not.toHaveProperty('author');
  });
});

describe('where calls come from', () => {
  const origins: [origin: string, status: number][] = [
    ['https://evil.example', 403],
    ['http://127.0.0.1:1', 403],
    ['null', 403],
    ['file://', 403],
    ['chrome-extension://abcdefghijklmnop', 200],
    ['moz-extension://0a1b2c3d', 200],
  ];
  test.each(origins)('SE7 a call from %s is answered %i', async (origin, status) => {
    expect((await owner.get('/api/entries?after=0', { origin })).status).toBe(status);
  });

  test('SE7 the server’s own pages may call it', async () => {
    const answer = await owner.get('/api/entries?after=0', { origin: server.address });
    expect(answer.status).toBe(200);
  });

  test('SE7 no answer carries a CORS header, a preflight least of all', async () => {
    const preflight = await fetch(`${server.address}/api/push`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    const plain = await owner.get('/api/entries?after=0');
    for (const { headers } of [preflight, plain]) {
      expect([...headers.keys()].filter((key) => key.startsWith('access-control'))).toEqual([]);
    }
    expect(preflight.status).toBe(403);
  });

  test.each(['', '0', '3', 'one'])('PV1 version "%s" is answered 426', async (version) => {
    const answer = await owner.get('/api/entries', { [protocolHeader]: version });
    expect(await refusalOf(answer)).toBe('426 protocol version');
  });

  test('PV1 joining asks for the version too; health and the join page do not', async () => {
    const join = await fetch(`${server.address}/api/join`, { method: 'POST', body: '{}' });
    expect(await refusalOf(join)).toBe('426 protocol version');
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
    expect((await fetch(`${server.address}/join`)).status).toBe(200);
  });
});

describe('answers', () => {
  test.each(['/api/health', '/join', '/api/entries', '/nothing'])(
    'PV3 %s is not kept, framed or sniffed',
    async (route) => {
      const { headers } = await fetch(`${server.address}${route}`, { headers: spoken });
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    },
  );

  test('the join page says what to do and runs nothing', async () => {
    const answer = await fetch(`${server.address}/join`);
    const page = await answer.text();
    expect(page).toContain('paste this page’s address');
    expect(page).not.toContain('<script');
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
  });

  test('PV3 an address that is nothing says so in the same shape', async () => {
    expect(await refusalOf(await owner.get('/api/nothing'))).toBe('404 not found');
    expect(await refusalOf(await owner.get('/.env'))).toBe('404 not found');
  });
});

function markWithQuote(exact: string) {
  const mark = markClaim({ id: 'claim-lone-1' });
  const { selectors } = mark.claim;
  const quote = { ...selectors.quote, exact };
  return { ...mark, claim: { ...mark.claim, selectors: { ...selectors, quote } } };
}

/** Writes in chunks until the server answers, however much is left. */
function streamedPush(client: ApiClient, total: number) {
  return new Promise<{ status: number; written: number }>((resolve, reject) => {
    let written = 0;
    const chunk = Buffer.alloc(64_000, 'x');
    const call = request(`${client.address}/api/push`, {
      method: 'POST',
      headers: { ...spoken, authorization: `Bearer ${client.token}` },
    });
    let isAnswered = false;
    call.on('response', (answer) => {
      isAnswered = true;
      resolve({ status: answer.statusCode ?? 0, written });
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

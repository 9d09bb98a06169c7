/** An old extension at a new server, and a newer one at this server: what each is told, and what goes on working. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { failure, protocolHeader, pullAnswer } from '#sync/protocol.ts';
import { newestVersion, oldestVersion } from '#sync/versions.ts';
import {
  memberOf,
  refusalOf,
  serverUnderTest,
  type ApiClient,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { changeRole } from '../sync/support/member-mutations.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const inVersion = (version: number | string) => ({ [protocolHeader]: String(version) });

let server: ServerUnderTest;
let owner: ApiClient;
/** Of the entries that version 1 cannot read, the first. */
let firstNewer: number;

beforeAll(async () => {
  server = await serverUnderTest();
  owner = await memberOf(server, 'owner');
  await memberOf(server, 'reader');
  await owner.push([recordArticle(), markClaim()]);
  const { entries } = await owner.pull();
  const reader = entries.find(
    ({ mutation }) => mutation.type === 'member.join' && mutation.role === 'reader',
  );
  const [raised] = await owner.push([changeRole(reader?.author ?? '', 'checker'), writeNote()]);
  firstNewer = raised?.outcome === 'applied' ? raised.seq : 0;
  if (firstNewer < 2) throw new Error('The role was not changed.');
});
afterAll(() => server.close());

describe('an old extension, a new server', () => {
  test('PV4 a pull ends before the first entry that it cannot read', async () => {
    const answer = await owner.get('/api/entries?after=0', inVersion(1));
    const { entries, head } = pullAnswer.parse(await answer.json());
    expect(entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: firstNewer - 1 }, (_, index) => index + 1),
    );
    expect(head.seq).toBeGreaterThan(firstNewer);
  });

  test('PV4 where the next entry is one that it cannot read, it is asked to update', async () => {
    const answer = await owner.get(`/api/entries?after=${firstNewer - 1}`, inVersion(1));
    expect(answer.status).toBe(426);
    const { error } = failure.parse(await answer.json());
    expect(error).toMatchObject({ code: 'newer entries', speaks: { oldest: 1, newest: 2 } });
    expect(error.sentence).toContain('Update the extension');
  });

  test('PV4 it goes on pushing what it knows', async () => {
    const answer = await owner.send('/api/push', { mutations: [writeNote()] }, inVersion(1));
    expect(await answer.json()).toMatchObject({ outcomes: [{ outcome: 'applied' }] });
  });

  test('PV5 a mutation newer than the version of its call refuses the push whole', async () => {
    const before = await owner.pull(firstNewer);
    const mutations = [writeNote(), changeRole('member-anyone', 'reader')];
    const answer = await owner.send('/api/push', { mutations }, inVersion(1));
    expect(answer.status).toBe(400);
    const { error } = failure.parse(await answer.json());
    expect(error.sentence).toContain('mutations.1 needs version 2');
    expect((await owner.pull(firstNewer)).head).toEqual(before.head);
  });

  test.each(['/api/snapshot', `/api/captures/${'0'.repeat(64)}`])(
    'PV5 %s is not there in version 1',
    async (route) => {
      expect(await refusalOf(await owner.get(route, inVersion(1)))).toBe('426 protocol version');
    },
  );
});

describe('a newer extension, this server', () => {
  test('PV1 it learns which versions are spoken here, and which end to update', async () => {
    const answer = await owner.get('/api/entries', inVersion(newestVersion + 1));
    expect(answer.status).toBe(426);
    const { error } = failure.parse(await answer.json());
    expect(error.speaks).toEqual({ oldest: oldestVersion, newest: newestVersion });
    expect(error.sentence).toContain('Update the server');
  });

  test.each(['', '0', '-1', '1.5', '1e0', '0x1', 'two', ' '])(
    'PV1 "%s" is no version, and it is the extension that is to be updated',
    async (version) => {
      const answer = await owner.get('/api/entries', inVersion(version));
      const { error } = failure.parse(await answer.json());
      expect([answer.status, error.code]).toEqual([426, 'protocol version']);
      expect(error.sentence).toContain('Update the extension');
    },
  );

  const routes = ['/api/health', '/api/ready', '/join', '/api/entries', '/api/nothing'];
  test.each(routes)('PV1 the answer at %s carries the newest version', async (route) => {
    const { headers } = await fetch(`${server.address}${route}`);
    expect(headers.get(protocolHeader)).toBe(String(newestVersion));
  });
});

/** The contract of signing in with OpenID Connect, against a real provider on this machine, run on every database. */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Member } from '#domain/team.ts';
import type { Server } from '#replica/database.ts';
import { beginSignIn, codeIn, finishSignIn } from '#replica/sign-in.ts';
import { auditAnswer, devicesAnswer, joinAnswer } from '#sync/protocol.ts';
import { signInAnswer } from '#sync/sign-in.ts';
import {
  ApiClient,
  memberOf,
  refusalOf,
  serverUnderTest,
  spoken,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { remove } from '../sync/support/member-mutations.ts';
import { openIdProvider, type Person, type ProviderForTests } from './support/openid-provider.ts';
import { storesUnderTest } from './support/stores.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { stores, skipped, stop } = await storesUnderTest();
afterAll(stop);

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

const extension = `https://${'abcdefgh'.repeat(4)}.chromiumapp.org/`;

const localMember: Member = {
  id: 'member-here',
  name: 'You',
  role: 'owner',
  joinedAt: '2031-03-04T09:00:00Z',
};

const mara: Person = {
  id: 'mara',
  email: 'mara@orrin-courier.example',
  email_verified: true,
  name: 'Mara Quill',
};
const tove: Person = {
  ...mara,
  id: 'tove',
  email: 'tove@orrin-courier.example',
  name: 'Tove Lind',
};

/** An extension's part: what it sends, and what it keeps. */
function newVerifier() {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** Where our server sends the browser after the provider did. */
async function sentBack(callback: URL): Promise<URL> {
  const answer = await fetch(callback, { redirect: 'manual' });
  if (answer.status !== 302) throw new Error(await refusalOf(answer));
  return new URL(answer.headers.get('location') ?? '');
}

let provider: ProviderForTests;
beforeAll(async () => {
  provider = await openIdProvider();
});
afterAll(() => provider.stop());

describe.each(stores)('signing in on $name', ({ serverSettings }) => {
  let server: ServerUnderTest;
  let today = new Date();
  beforeAll(async () => {
    const { issuer, clientId, clientSecret } = provider;
    const allowed = 'orrin-courier.example, groups=desk';
    const openid = { issuer, clientId, clientSecret, role: 'checker' as const, allowed };
    // All of it comes from one address, and faster than people sign in.
    const settings = { ...(await serverSettings()), openid, limits: 'off' as const };
    server = await serverUnderTest(settings, { now: () => today });
    provider.register(`${server.address}/openid/callback`);
  });
  afterAll(() => server.close());
  beforeEach(() => {
    today = new Date();
  });

  function post(route: string, body: unknown): Promise<Response> {
    const init = { method: 'POST', headers: spoken, body: JSON.stringify(body) };
    return fetch(`${server.address}${route}`, init);
  }

  async function start(challenge: string, redirect = extension): Promise<string> {
    const answer = await post('/api/openid/start', { redirect, challenge });
    if (!answer.ok) throw new Error(await refusalOf(answer));
    return signInAnswer.parse(await answer.json()).address;
  }

  async function codeFor(person: Person, challenge: string): Promise<string> {
    const back = await sentBack(await provider.visit(await start(challenge), person));
    expect(back.href.startsWith(extension)).toBe(true);
    return back.searchParams.get('code') ?? back.searchParams.get('error') ?? '';
  }

  function finish(code: string, verifier: string): Promise<Response> {
    return post('/api/openid/finish', { code, verifier, device: 'laptop' });
  }

  async function signedIn(person: Person) {
    const { verifier, challenge } = newVerifier();
    const answer = await finish(await codeFor(person, challenge), verifier);
    return joinAnswer.parse(await answer.json());
  }

  test('OC4 a newcomer becomes a member with the role that was set, in log and audit', async () => {
    const owner = await memberOf(server, 'owner');
    const before = (await owner.pull()).head.seq;
    const { member, token } = await signedIn(mara);
    expect(member).toMatchObject({ name: 'Mara Quill', role: 'checker' });
    const { entries } = await new ApiClient(server.address, token).pull(before);
    expect(entries.map((entry) => entry.mutation)).toMatchObject([
      { type: 'member.join', memberId: member.id },
    ]);
    const audit = auditAnswer.parse(await (await owner.get('/api/audit')).json());
    expect(audit.entries.slice(0, 2)).toMatchObject([
      { actor: member.id, act: 'device added' },
      { actor: member.id, act: 'member joined', about: provider.issuer },
    ]);
  });

  test('OC4 who signs in again gets another device of the same member', async () => {
    const first = await signedIn(tove);
    const client = new ApiClient(server.address, first.token);
    const { head } = await client.pull();
    const second = await signedIn(tove);
    expect(second.member).toEqual(first.member);
    expect(second.token).not.toBe(first.token);
    expect((await client.pull()).head).toEqual(head);
    const { devices } = devicesAnswer.parse(await (await client.get('/api/devices')).json());
    expect(devices).toHaveLength(2);
  });

  test('OC4 who was removed is let in neither as who they were nor anew', async () => {
    const person = { ...mara, id: 'removed' };
    const { member, token } = await signedIn(person);
    const owner = await memberOf(server, 'owner');
    await owner.push([remove(member.id)]);
    const removed = new ApiClient(server.address, token);
    expect(await refusalOf(await removed.get('/api/entries'))).toBe('401 unknown device');
    const { head } = await owner.pull();
    const { verifier, challenge } = newVerifier();
    const answer = await finish(await codeFor(person, challenge), verifier);
    expect(await refusalOf(answer)).toBe('403 not allowed');
    expect((await owner.pull()).head).toEqual(head);
  });

  test('OC4 an extension comes in by the calls that it makes itself', async () => {
    const reach = { origin: server.address, fetch, signal: new AbortController().signal };
    const begun = await beginSignIn(reach, extension);
    if (!begun.ok) throw new Error(begun.failure.sentence);
    const back = await sentBack(await provider.visit(begun.value.address, tove));
    const outcome = codeIn(back.href);
    if ('sentence' in outcome) throw new Error(outcome.sentence);
    const { verifier } = begun.value;
    const entered: [member: Member, server: Server][] = [];
    const replica = {
      membership: async () => ({
        id: 'self' as const,
        member: localMember,
        server: entered[0]?.[1] ?? null,
      }),
      enterTeam: async (member: Member, joined: Server) => void entered.push([member, joined]),
    };
    const options = { ...reach, ...outcome, replica, verifier, device: 'Firefox' };
    expect(await finishSignIn(options)).toMatchObject({ ok: true, team: server.team });
    expect(entered).toMatchObject([
      [{ name: 'Tove Lind' }, { origin: server.address, team: server.team }],
    ]);
    expect(await finishSignIn(options)).toEqual({
      ok: false,
      sentence: 'This device is in the team Harbour desk. Leave it first.',
    });
  });

  const endings: [what: string, address: string, expected: string][] = [
    ['a refusal', `${extension}?error=not+allowed`, 'does not let you in'],
    ['a no', `${extension}?error=denied`, 'was not finished'],
    ['nothing known', `${extension}?error=<b>`, 'cannot be trusted'],
    ['half a code', `${extension}?code=abc`, 'cannot be trusted'],
  ];
  test.each(endings)(
    'OC2 a window that ends with %s gives a sentence and no code',
    (_, address, part) => {
      const outcome = codeIn(address);
      expect('sentence' in outcome && outcome.sentence).toContain(part);
    },
  );

  const strangers: [what: string, person: Person][] = [
    ['of another domain', { ...mara, id: 'other', email: 'mara@digest.example' }],
    ['whose address nobody confirmed', { ...mara, id: 'unconfirmed', email_verified: false }],
    ['of a domain that ends alike', { ...mara, id: 'alike', email: 'm@not-orrin-courier.example' }],
    ['without an address', { id: 'nameless' }],
    ['of another group', { id: 'sales', groups: ['sales', 'deskless'] }],
  ];
  test.each(strangers)('OC3 a user %s is not let in', async (_, person) => {
    expect(await codeFor(person, newVerifier().challenge)).toBe('not allowed');
  });

  test('OC3 a user whose claim was named is let in, by the name that the provider knows', async () => {
    const { member } = await signedIn({ id: 'desk-user', groups: ['sales', 'desk'], name: 'Orla' });
    expect(member.name).toBe('Orla');
  });

  test('OC1 a state that this server never gave out is refused', async () => {
    const callback = await provider.visit(await start(newVerifier().challenge), mara);
    callback.searchParams.set('state', 'A'.repeat(43));
    expect(await refusalOf(await fetch(callback))).toBe('400 sign-in');
    callback.searchParams.delete('state');
    expect(await refusalOf(await fetch(callback))).toBe('400 sign-in');
  });

  test('OC1 nobody is sent to the provider for a sign-in that nobody began', async () => {
    const address = new URL(await start(newVerifier().challenge));
    expect(address.origin).toBe(server.address);
    // Firefox opens no address for an extension that names where it leads back to.
    expect(address.searchParams.has('redirect_uri')).toBe(false);
    address.searchParams.set('state', 'A'.repeat(43));
    expect(await refusalOf(await fetch(address))).toBe('400 sign-in');
  });

  test('OC1 a state of another sign-in does not fit the provider’s code', async () => {
    const mine = await provider.visit(await start(newVerifier().challenge), mara);
    const others = await provider.visit(await start(newVerifier().challenge), tove);
    mine.searchParams.set('state', others.searchParams.get('state') ?? '');
    const back = await sentBack(mine);
    expect([...back.searchParams]).toEqual([['error', 'provider']]);
  });

  test('OC1 an answer in the name of another issuer is refused', async () => {
    const callback = await provider.visit(await start(newVerifier().challenge), mara);
    callback.searchParams.set('iss', 'https://evil.example');
    expect((await sentBack(callback)).searchParams.get('error')).toBe('provider');
  });

  test('OC1 an answer works once, and for ten minutes', async () => {
    const callback = await provider.visit(await start(newVerifier().challenge), mara);
    await sentBack(callback);
    expect(await refusalOf(await fetch(callback))).toBe('400 sign-in');
    const late = await provider.visit(await start(newVerifier().challenge), mara);
    today = new Date(today.getTime() + 10 * 60_000);
    expect(await refusalOf(await fetch(late))).toBe('400 sign-in');
  });

  test('OC1 whoever says no at the provider is sent back without a code', async () => {
    const callback = await provider.visit(await start(newVerifier().challenge), mara);
    callback.searchParams.delete('code');
    callback.searchParams.set('error', 'access_denied');
    expect([...(await sentBack(callback)).searchParams]).toEqual([['error', 'denied']]);
  });

  const redirects = [
    'https://evil.example/',
    'https://chromiumapp.org/',
    `https://${'abcdefgh'.repeat(4)}.chromiumapp.org.evil.example/`,
    `http://${'abcdefgh'.repeat(4)}.chromiumapp.org/`,
    `https://${'abcdefgh'.repeat(4)}.chromiumapp.org:444/`,
    `https://evil@${'abcdefgh'.repeat(4)}.chromiumapp.org/`,
    `https://${'abcdefgh'.repeat(4)}.chromiumapp.org/#`,
    `http://127.0.0.1:8000/mozoauth2/${'0a'.repeat(20)}`,
    'http://127.0.0.1/',
    'javascript:alert(1)',
  ];
  test.each(redirects)('OC2 no code goes to %s', async (redirect) => {
    const { challenge } = newVerifier();
    const answer = await post('/api/openid/start', { redirect, challenge });
    expect(answer.status).toBe(400);
  });

  test('OC2 a code goes to the extensions of both browsers', async () => {
    const { challenge } = newVerifier();
    for (const redirect of [
      `https://${'0a'.repeat(20)}.extensions.allizom.org/`,
      `http://127.0.0.1/mozoauth2/${'0a'.repeat(20)}`,
    ]) {
      const back = await sentBack(await provider.visit(await start(challenge, redirect), mara));
      expect(back.href.startsWith(redirect)).toBe(true);
      expect(back.searchParams.get('code')).toMatch(/^[A-Za-z0-9_-]{43}$/);
    }
  });

  test('OC2 a code works once', async () => {
    const { verifier, challenge } = newVerifier();
    const code = await codeFor(mara, challenge);
    const answers = await Promise.all([1, 2, 3].map(() => finish(code, verifier)));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
      200, 403, 403,
    ]);
  });

  test('OC2 a code is good for nobody but who holds the verifier, and gone after a try', async () => {
    const { verifier, challenge } = newVerifier();
    const code = await codeFor(mara, challenge);
    expect(await refusalOf(await finish(code, newVerifier().verifier))).toBe('403 sign-in');
    expect(await refusalOf(await finish(code, verifier))).toBe('403 sign-in');
  });

  test('OC2 a code is good for a minute', async () => {
    const { verifier, challenge } = newVerifier();
    const code = await codeFor(mara, challenge);
    today = new Date(today.getTime() + 60_000);
    expect(await refusalOf(await finish(code, verifier))).toBe('403 sign-in');
  });
});

describe('where it is not to be had', () => {
  let server: ServerUnderTest;
  afterEach(() => server.close());

  function start(): Promise<Response> {
    const body = JSON.stringify({ redirect: extension, challenge: newVerifier().challenge });
    return fetch(`${server.address}/api/openid/start`, { method: 'POST', headers: spoken, body });
  }

  test('OC1 a server that was not told of a provider offers nothing', async () => {
    server = await serverUnderTest();
    expect(await refusalOf(await start())).toBe('404 not offered');
    expect(await refusalOf(await fetch(`${server.address}/openid/callback?state=x`))).toBe(
      '404 not offered',
    );
  });

  test('OC1 while the provider is down the team goes on, and signing in says so', async () => {
    const openid = {
      issuer: 'http://127.0.0.1:1',
      clientId: 'second-source',
      clientSecret: 'secret',
      role: 'reader' as const,
      allowed: 'orrin-courier.example',
    };
    server = await serverUnderTest({ openid });
    const owner = await memberOf(server, 'owner');
    expect(await refusalOf(await start())).toBe('503 provider');
    expect((await owner.get('/api/entries')).status).toBe(200);
  });
});

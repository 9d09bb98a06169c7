/** Joining: an invite is spent once, and only where it can be used. */
import { expect, test } from 'vitest';
import { joinTeam } from '#replica/join-team.ts';
import { openDevice, memberDevice } from './device.ts';
import { addressOf, failure, TeamLog } from './team-log.ts';

const link = `https://team.test/join#${'i'.repeat(43)}`;
const { signal } = new AbortController();

/** A server that lets the bearer of any invite in. */
function doorOf(log: TeamLog): { fetch: typeof globalThis.fetch; calls: unknown[] } {
  const calls: unknown[] = [];
  return {
    calls,
    fetch: async (input, init) => {
      calls.push([addressOf(input).href, init?.body]);
      const { member, server } = log.admit('member-new', 'reader');
      return Response.json({ team: server.team, member, token: server.token });
    },
  };
}

function bodyOf(call: unknown): { token?: string } {
  return Object(JSON.parse(String(Object(call)[1])));
}

test('SE10 a join whose answer was lost is asked again with the same token, and another link with another', async () => {
  const log = new TeamLog();
  const { replica } = await openDevice(log);
  const { fetch, calls } = doorOf(log);
  const options = { replica, name: 'Ada', device: 'Firefox', signal };
  async function lost(...call: Parameters<typeof fetch>): Promise<Response> {
    await fetch(...call);
    throw new TypeError('cut');
  }
  await joinTeam({ ...options, link, fetch: lost });
  await joinTeam({ ...options, link, fetch: lost });
  const other = `https://team.test/join#${'k'.repeat(43)}`;
  expect(await joinTeam({ ...options, link: other, fetch })).toMatchObject({ ok: true });
  const [first, again, another] = calls.map((call) => bodyOf(call).token);
  expect(again).toBe(first);
  expect(another).not.toBe(first);
});

test('a good link makes this device a member of the team', async () => {
  const { replica } = await openDevice(new TeamLog());
  const { fetch, calls } = doorOf(new TeamLog());
  const joined = await joinTeam({
    replica,
    link,
    name: 'Ada',
    device: 'Firefox on Linux',
    fetch,
    signal,
  });
  expect(joined).toEqual({ ok: true, team: { id: 'team-harbour', name: 'Harbour desk' } });
  expect(calls).toEqual([['https://team.test/api/join', expect.any(String)]]);
  expect(bodyOf(calls[0])).toEqual({
    invite: 'i'.repeat(43),
    name: 'Ada',
    device: 'Firefox on Linux',
    token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
  });
  const { member, server } = await replica.membership();
  expect([member.id, server?.origin]).toEqual(['member-new', 'https://team.test']);
});

test('a device that is in a team does not spend the invite', async () => {
  const log = new TeamLog();
  const { replica } = await memberDevice(log, 'member-ada');
  const { fetch, calls } = doorOf(log);
  const joined = await joinTeam({ replica, link, name: 'Ada', device: 'Firefox', fetch, signal });
  expect(joined).toEqual({
    ok: false,
    sentence: 'This device is in the team Harbour desk. Leave it first.',
  });
  expect(calls).toEqual([]);
});

test.each([
  ['a used invite', () => failure(403, 'This invite was used.'), 'This invite was used.'],
  [
    'no network',
    () => Promise.reject(new TypeError('down')),
    'The team’s server cannot be reached.',
  ],
])('%s leaves the device alone, with a sentence', async (_, fetch, sentence) => {
  const { replica } = await openDevice(new TeamLog());
  const answer = async () => fetch();
  const joined = await joinTeam({
    replica,
    link,
    name: 'Ada',
    device: 'Firefox',
    fetch: answer,
    signal,
  });
  expect(joined).toEqual({ ok: false, sentence });
  expect((await replica.membership()).server).toBeNull();
});

/** Clocks that lie: the server's and the devices'. Whatever they say, order and records are the same. */
import { afterEach, expect, test, vi } from 'vitest';
import { brokenLink, chainStart } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import { keyText } from '#sync/records.ts';
import { ApiClient, joinWith, serverUnderTest, tryToJoin } from '../server/support/api-client.ts';
import { claimOf } from './deeds.ts';
import { begin, firstMutations, grounded, memberAt } from './ground.ts';
import { teamId, type MemoryServer } from './memory-server.ts';
import { RealDevice } from './real-device.ts';
import { Replay } from './replay.ts';

vi.setConfig({ testTimeout: 30_000 });

const day = 86_400_000;
const ending: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

function written(id: string, madeAt: string): Mutation {
  const content = { body: `Said by ${id}.`, assessment: null, evidence: [] };
  const at = { id, madeAt, noteId: `note-${id}`, claimId: 'claim-first', replyTo: null };
  return { ...at, type: 'note.write', content };
}

/** A server whose clock the test sets. */
async function serverAt(start: number) {
  const clock = { now: start };
  const server = await serverUnderTest({}, { now: () => new Date(clock.now) });
  ending.push(() => server.close());
  return { clock, server };
}

test('CK1 a server whose clock goes back takes every push, in its order, and the chain holds', async () => {
  const { clock, server } = await serverAt(begin);
  const { token } = await joinWith(server.firstInvite ?? '');
  const owner = new ApiClient(server.address, token);
  await owner.push(firstMutations.slice(0, 4));
  const jumps = [40 * day, 0, -3000 * day, -3000 * day, 1];
  for (const [index, jump] of jumps.entries()) {
    clock.now = begin + jump;
    const [outcome] = await owner.push([written(`jump-000${index}`, '2033-06-01T09:00:00.000Z')]);
    expect(outcome?.outcome).toBe('applied');
  }
  const { entries } = await owner.pull();
  expect(brokenLink(entries, { seq: 0, hash: chainStart })).toBeNull();
  expect(entries.slice(-5).map(({ mutation }) => mutation.id)).toEqual(
    jumps.map((_, index) => `jump-000${index}`),
  );
  expect(entries.slice(-5).map(({ at }) => Date.parse(at) - begin)).toEqual(jumps);
  expect(() => new Replay().follow(entries)).not.toThrow();
});

function edited(id: string, madeAt: string): Mutation {
  const content = { body: `Said by ${id}.`, assessment: null, evidence: [] };
  return { id, madeAt, type: 'note.edit', noteId: 'note-first', revision: 0, content };
}

function taken(id: string, madeAt: string): Mutation {
  return { id, madeAt, type: 'review.take', claimId: 'claim-first' };
}

function marked(id: string, madeAt: string): Mutation {
  return { id, madeAt, type: 'claim.mark', claim: claimOf('claim-wish', 'by spring') };
}

const wishes = [written, marked, taken, taken, edited, edited];

/** What becomes of the same wishes, made at these moments by the clock of the sender. */
function judgedAt(momentOf: (index: number) => string) {
  const server = grounded();
  let outcomes: readonly PushOutcome[] = [];
  server.begin({
    mutations: wishes.map((wish, index) => wish(`wish-000${index}`, momentOf(index))),
    asked: { author: 'checker-1', at: new Date(begin).toISOString(), byServer: false },
    done: (told) => {
      outcomes = told;
    },
  });
  server.commit();
  return { outcomes, records: server.records };
}

const moments: [what: string, momentOf: (index: number) => string][] = [
  ['a century ahead', () => '2133-01-01T00:00:00.000Z'],
  ['before there were computers', () => '1890-01-01T00:00:00.000Z'],
  ['backwards', (index) => new Date(begin - index * day).toISOString()],
];

test.each(moments)('CK2 a sender whose clock is %s changes nothing', (_, momentOf) => {
  const honest = judgedAt(() => new Date(begin).toISOString());
  const lying = judgedAt(momentOf);
  expect(honest.outcomes.map(({ outcome }) => outcome)).toContain('refused');
  expect(lying).toEqual(honest);
});

async function checkersDevice(server: MemoryServer): Promise<RealDevice> {
  const device = await RealDevice.open('checker-1', memberAt('checker-1'), 'lying-clock');
  ending.push(() => device.end());
  await device.replica.confirm({ teamId, pulled: { ...server.pull(0, 500), after: 0 } });
  return device;
}

test('CK3 a device shows its own work as of its own clock, and once it is in the log as of the server’s', async () => {
  const server = grounded();
  const device = await checkersDevice(server);
  const note = written('own-note', '2043-01-01T00:00:00.000Z');
  const key = keyText({ kind: 'note', id: 'note-own-note' });
  await device.replica.ask([note]);
  expect((await device.holding()).shown.get(key)).toMatchObject({
    value: { writtenAt: '2043-01-01T00:00:00.000Z' },
  });
  const at = new Date(begin - day).toISOString();
  const asked = { author: 'checker-1', at, byServer: false };
  server.begin({ mutations: [note], asked, done: () => undefined });
  server.commit();
  const { seq: after } = await device.replica.position();
  await device.replica.confirm({ teamId, pulled: { ...server.pull(after, 5), after } });
  expect((await device.holding()).shown.get(key)).toMatchObject({ value: { writtenAt: at } });
});

test('CK4 an invite ends by the server’s clock, whatever the caller’s says, and is good again once that is put right', async () => {
  const { clock, server } = await serverAt(begin);
  const invite = new URL(await server.createInvite('reader')).hash.slice(1);
  clock.now = begin + 8 * day;
  expect((await tryToJoin(server.address, invite)).status).not.toBe(200);
  clock.now = begin + 6 * day;
  expect((await tryToJoin(server.address, invite)).status).toBe(200);
});

test('CK5 a device whose clock was put back is not kept waiting by it', async () => {
  const device = await checkersDevice(grounded());
  const { replica } = device;
  await replica.showState({ state: 'offline', sentence: 'The server asked for time.' });
  await replica.pauseFor(30_000);
  expect(await replica.pause()).toBe(30_000);
  device.setClock(-3 * day);
  expect(await replica.pause()).toBe(0);
  device.setClock(31_000);
  expect(await replica.pause()).toBe(0);
});

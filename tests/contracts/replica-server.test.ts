/** The replica as it ships against the server as it ships: what each of them only promised the other in its own tests. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { timers } from '#replica/backoff.ts';
import { putCapture } from '#replica/captures.ts';
import { fetchCapture } from '#replica/fetch-capture.ts';
import { joinTeam } from '#replica/join-team.ts';
import { leaveTeamProperly } from '#replica/leave-properly.ts';
import { notesOfClaim, syncState } from '#replica/queries.ts';
import { openReplica } from '#replica/replica.ts';
import { createSynchroniser } from '#replica/synchroniser.ts';
import { createTransport } from '#replica/transport.ts';
import { claim, evidence, ground, writeNote } from '../replica/mutations.ts';
import { serverUnderTest, type ServerUnderTest } from '../server/support/api-client.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: ServerUnderTest;
let calls: string[] = [];

beforeAll(async () => {
  server = await serverUnderTest();
});
afterAll(() => server.close());

/** Goes over the wire; notes what was asked, and how its body came. */
const watched: typeof fetch = async (input, init) => {
  const { pathname } = new URL(input instanceof Request ? input.url : input);
  const packing = new Headers(init?.headers).get('content-encoding') ?? 'plain';
  calls.push(`${init?.method} ${pathname.replace(/[0-9a-f]{64}/, 'HASH')} ${packing}`);
  return await fetch(input, init);
};

async function device(name: string) {
  const { signal, ...stopping } = controller();
  const replica = await openReplica({
    name: `replica-server-${name}`,
    now: () => new Date().toISOString(),
    newId,
  });
  onTestFinished(() => {
    stopping.abort();
    replica.close();
  });
  const link = await server.createInvite('checker');
  const joined = await joinTeam({ replica, link, name, device: name, fetch: watched, signal });
  expect(joined.ok).toBe(true);
  const membership = await replica.membership();
  if (membership.server === null) throw new Error('This device is in no team.');
  const transport = createTransport({ ...membership.server, fetch: watched, signal });
  const synchroniser = createSynchroniser({
    replica,
    connect: () => transport,
    signal,
    random: Math.random,
    schedule: timers,
  });
  return { replica, transport, synchroniser, member: membership.member };
}

const newId = () => crypto.randomUUID();

function controller() {
  const stopping = new AbortController();
  return { signal: stopping.signal, abort: () => stopping.abort() };
}

test('RS5 BL7 BL8 what one device wrote and captured, another that comes late has by snapshot and by hash', async () => {
  const ada = await device('ada');
  const notes = Array.from({ length: 1700 }, (_, i) => writeNote(`note-past-${i}`, `Boat ${i}.`));
  const page = new TextEncoder().encode('The ministry ordered 40 boats.');
  const hash = await putCapture(ada.replica.database, page);
  const captured = {
    bytesHash: hash,
    textHash: hash,
    byteLength: page.length,
    capturedAt: evidence.source.accessedAt,
    tool: 'a test',
    finalAddress: evidence.source.url,
    httpStatus: 200,
    contentType: 'text/plain',
  };
  const sourced = writeNote('note-sourced', 'See the ministry’s page.');
  const withSource = {
    ...sourced,
    content: { ...sourced.content, evidence: [{ ...evidence, capture: captured }] },
  };
  expect(await ada.replica.ask([...ground, ...notes, withSource])).toEqual({ ok: true });
  calls = [];
  await ada.synchroniser.wake();
  expect(await syncState(ada.replica.database)).toMatchObject({ state: 'synced', waiting: 0 });
  expect(calls).toContain('POST /api/push gzip');
  expect(calls).toContain('PUT /api/captures/HASH plain');

  calls = [];
  const ben = await device('ben');
  await ben.synchroniser.wake();
  expect(calls).toContain('GET /api/snapshot plain');
  const shown = await notesOfClaim(ben.replica.database, claim.id);
  expect(shown).toHaveLength(notes.length + 1);
  expect(shown).toEqual(await notesOfClaim(ada.replica.database, claim.id));
  const { database } = ben.replica;
  expect(await fetchCapture({ database, fetch: watched }, hash)).toEqual({ ok: true, bytes: page });
});

test('who leaves properly is out by their own word: the next call is turned away', async () => {
  const eve = await device('eve');
  await eve.replica.ask([...ground, writeNote('note-last', 'A last word.')]);
  const { replica, transport, synchroniser } = eve;
  expect(await leaveTeamProperly({ replica, transport, synchroniser, newId })).toEqual({
    ok: true,
  });
  expect((await replica.membership()).server).toBeNull();
  expect(await transport.pull(0)).toMatchObject({ failure: { kind: 'unauthorised' } });
});

test('members’ calls are answered as their schemas say', async () => {
  const { transport } = await device('dora');
  expect(await transport.devices()).toMatchObject({
    ok: true,
    value: { devices: [{ name: 'dora', isThis: true, revokedAt: null }] },
  });
  expect(await transport.deviceLink()).toMatchObject({ ok: true });
  for (const forOwners of [await transport.invites(), await transport.audit(null)]) {
    expect(forOwners).toMatchObject({ ok: false, failure: { kind: 'rejected', status: 403 } });
  }
});

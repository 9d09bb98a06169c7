/** Leaving a team, being shut out of one, and coming back in: what becomes of the work that was not sent. */
import { describe, expect, test } from 'vitest';
import type { Mutation } from '#sync/mutation.ts';
import { leaveTeamProperly } from '#replica/leave-properly.ts';
import { notesOfClaim, refusedMutations, standingOfClaims, syncState } from '#replica/queries.ts';
import { createTransport } from '#replica/transport.ts';
import type { Role } from '#domain/team.ts';
import { memberDevice, shownNotes, type Device } from './device.ts';
import { claim, ground, take, flag, writeNote } from './mutations.ts';
import { TeamLog } from './team-log.ts';

async function inTeam(role: Role = 'checker') {
  const log = new TeamLog();
  const device = await memberDevice(log, 'member-ada', role);
  await device.replica.ask(ground);
  await device.synchroniser.wake();
  return { log, device };
}

async function leave(log: TeamLog, { replica, synchroniser }: Device) {
  const { server } = await replica.membership();
  if (server === null) throw new Error('This device is in no team.');
  const { signal } = new AbortController();
  const transport = createTransport({ ...server, fetch: log.fetch, signal });
  return leaveTeamProperly({ replica, synchroniser, transport, newId: () => crypto.randomUUID() });
}

const madeAt = '2031-05-01T08:00:00.000Z';
const asked = { at: '2031-05-03T09:00:00.000Z', byServer: false };

function remove(memberId: string, notes: 'kept' | 'hidden'): Mutation {
  return { id: `m-remove-${memberId}`, madeAt, type: 'member.remove', memberId, notes };
}

describe('leaving properly', () => {
  test('sends what waits, is in the log, and then forgets the team', async () => {
    const { log, device } = await inTeam();
    await device.replica.ask([writeNote('note-last', 'A last word.')]);
    expect(await leave(log, device)).toEqual({ ok: true });
    expect(log.entries.slice(-2).map(({ mutation }) => mutation.type)).toEqual([
      'note.write',
      'member.leave',
    ]);
    expect((await device.replica.membership()).server).toBeNull();
    expect(await refusedMutations(device.replica.database)).toEqual([]);
    expect(await shownNotes(device)).toEqual([]);
  });

  test('without a network changes nothing, now or later, and says so', async () => {
    const { log, device } = await inTeam();
    log.network = 'down';
    expect(await leave(log, device)).toEqual({
      ok: false,
      sentence: 'The team’s server cannot be reached. You are still in the team. Try again later.',
    });
    log.network = 'up';
    await device.synchroniser.wake();
    expect(log.records.get('member:member-ada')?.value).not.toHaveProperty('left');
    expect((await device.replica.membership()).server).not.toBeNull();
  });

  test('is not an owner’s to do before the team is handed over', async () => {
    const { log, device } = await inTeam('owner');
    expect(await leave(log, device)).toEqual({
      ok: false,
      sentence: 'An owner hands the team over before leaving it.',
    });
    expect((await device.replica.membership()).server).not.toBeNull();
    expect(await refusedMutations(device.replica.database)).toEqual([]);
  });

  test('forgets the team too where the answer was lost and the door is shut already', async () => {
    const { log, device } = await inTeam();
    log.shutOut('member-ada');
    expect(await leave(log, device)).toEqual({ ok: true });
  });

  test('waits for a server that is too old to know of it', async () => {
    const { log, device } = await inTeam();
    log.speaks = 1;
    const left = await leave(log, device);
    expect(left).toMatchObject({ ok: false, sentence: expect.stringMatching(/is updated/) });
    expect((await device.replica.membership()).server).not.toBeNull();
  });
});

async function removed() {
  const { log, device } = await inTeam();
  log.admit('member-olga', 'owner');
  await device.replica.ask([writeNote('note-unsent', 'Not sent yet.')]);
  log.append(remove('member-ada', 'kept'), { author: 'member-olga', ...asked });
  log.shutOut('member-ada');
  await device.synchroniser.wake();
  return { log, device };
}

describe('a member who was removed', () => {
  test('is told, and has everything that was not sent', async () => {
    const { device } = await removed();
    const { replica, clock } = device;
    expect(await syncState(replica.database)).toMatchObject({ state: 'stopped', waiting: 1 });
    expect(await shownNotes(device)).toEqual(['Not sent yet.']);
    expect(clock.waiting).toEqual([]);
  });

  test('keeps it to be copied when the team is forgotten, until it is dismissed', async () => {
    const { device } = await removed();
    await device.replica.leaveTeam();
    const [told, ...others] = await refusedMutations(device.replica.database);
    expect(others).toEqual([]);
    expect(told).toMatchObject({
      id: 'm-note-unsent',
      outcome: 'not sent',
      mutation: { content: { body: 'Not sent yet.' } },
    });
    await device.replica.dismissRefused('m-note-unsent');
    expect(await refusedMutations(device.replica.database)).toEqual([]);
  });

  test('is refused, and told, where the token still works for a moment', async () => {
    const { log, device } = await inTeam();
    log.admit('member-olga', 'owner');
    await device.replica.ask([writeNote('note-late', 'Too late.')]);
    log.append(remove('member-ada', 'kept'), { author: 'member-olga', ...asked });
    await device.synchroniser.wake();
    expect(await refusedMutations(device.replica.database)).toMatchObject([
      { id: 'm-note-late', outcome: 'refused' },
    ]);
    await device.replica.dismissRefused('m-note-late');
    expect(await refusedMutations(device.replica.database)).toEqual([]);
  });

  test('comes in again with what was not sent, under another name', async () => {
    const { log, device } = await removed();
    const { member, server } = log.admit('member-ada-again', 'checker');
    await device.replica.enterAgain(member, server);
    expect(await device.replica.unsent()).toMatchObject([{ id: 'm-note-unsent' }]);
    await device.synchroniser.wake();
    expect(log.entries.at(-1)).toMatchObject({
      author: 'member-ada-again',
      mutation: { id: 'm-note-unsent' },
    });
    expect(await syncState(device.replica.database)).toMatchObject({ state: 'synced', waiting: 0 });
  });
});

async function afterRemoval(notes: 'kept' | 'hidden') {
  const { log, device } = await inTeam();
  log.admit('member-olga', 'owner');
  log.admit('member-eve', 'checker');
  await device.replica.ask([writeNote('note-ada', 'Mine.')]);
  for (const mutation of [writeNote('note-eve', 'Theirs.'), flag(), take()]) {
    log.append(mutation, { author: 'member-eve', ...asked });
  }
  log.append(remove('member-eve', notes), { author: 'member-olga', ...asked });
  await device.synchroniser.wake();
  return device.replica.database;
}

describe('the notes of a member who was removed', () => {
  test('are shown where they were kept', async () => {
    const database = await afterRemoval('kept');
    const shown = await notesOfClaim(database, claim.id);
    expect(shown.map(({ content }) => content.body).toSorted()).toEqual(['Mine.', 'Theirs.']);
    expect((await standingOfClaims(database, [claim.id])).get(claim.id)?.notes).toBe(2);
  });

  test('are not shown, nor counted, where they were hidden', async () => {
    const database = await afterRemoval('hidden');
    const shown = await notesOfClaim(database, claim.id);
    expect(shown.map(({ content }) => content.body)).toEqual(['Mine.']);
    expect((await standingOfClaims(database, [claim.id])).get(claim.id)?.notes).toBe(1);
  });
});

/** Versions of the protocol as a client lives with them: an older server, a newer one, and a log that goes on in another. */
import { describe, expect, test } from 'vitest';
import type { Mutation } from '#sync/mutation.ts';
import { pullAnswer } from '#sync/protocol.ts';
import { syncState } from '#replica/queries.ts';
import { confirmedOf, memberDevice, shownNotes } from './device.ts';
import { ground, writeNote } from './mutations.ts';
import { freshReplay, TeamLog } from './team-log.ts';

const changeRole: Mutation = {
  id: 'm-promote-ben',
  madeAt: '2031-05-01T08:00:00.000Z',
  type: 'member.change-role',
  memberId: 'member-ben',
  role: 'reviewer',
};

/** An owner and a teammate on a server of version 1. */
async function oldServer() {
  const log = new TeamLog();
  log.speaks = 1;
  const ada = await memberDevice(log, 'member-ada', 'owner');
  log.admit('member-ben', 'checker');
  await ada.replica.ask(ground);
  await ada.synchroniser.wake();
  return { log, ada };
}

describe('PV6 a client speaks the newest version of both ends', () => {
  test('down to an older server’s, which it does not have to find out again', async () => {
    const { log, ada } = await oldServer();
    expect(log.heard.filter((version) => version === 2)).toHaveLength(1);
    expect(await confirmedOf(ada)).toEqual(freshReplay(log.entries));
    const again = await ada.restart();
    await again.replica.ask([writeNote('note-old', 'To an old server.')]);
    await again.synchroniser.wake();
    expect(log.heard.filter((version) => version === 2)).toHaveLength(1);
    expect(await syncState(again.replica.database)).toMatchObject({ state: 'synced', waiting: 0 });
  });

  test('and up again when the server was updated', async () => {
    const { log, ada } = await oldServer();
    log.speaks = 2;
    await ada.synchroniser.wake();
    await ada.synchroniser.wake();
    expect(log.heard.at(-1)).toBe(2);
  });

  test('also to one that is ahead of it', async () => {
    const log = new TeamLog();
    log.speaks = 3;
    const ada = await memberDevice(log, 'member-ada');
    await ada.synchroniser.wake();
    expect(log.heard).toEqual([2]);
  });
});

describe('PV7 what the server’s version cannot carry', () => {
  test('waits with all that was asked after it, and is told; what stands before it goes', async () => {
    const { log, ada } = await oldServer();
    const notes = [writeNote('note-before', 'Before.'), writeNote('note-after', 'After.')] as const;
    await ada.replica.ask([notes[0], changeRole, notes[1]]);
    await ada.synchroniser.wake();
    expect(log.entries.at(-1)?.mutation.id).toBe('m-note-before');
    expect(await syncState(ada.replica.database)).toEqual({
      state: 'waiting',
      waiting: 2,
      sentence:
        'Some of your work needs a newer server. It is kept here and sent once the team’s server is updated.',
    });
    expect(await shownNotes(ada)).toEqual(['After.', 'Before.']);
    expect(ada.clock.waiting).toEqual([]);
  });

  test('goes, in order, when the server is updated', async () => {
    const { log, ada } = await oldServer();
    await ada.replica.ask([changeRole, writeNote('note-after', 'After.')]);
    await ada.synchroniser.wake();
    log.speaks = 2;
    const again = await ada.restart();
    await again.synchroniser.wake();
    expect(log.pushes.at(-1)).toEqual(['m-promote-ben', 'm-note-after']);
    expect(await syncState(again.replica.database)).toMatchObject({ state: 'synced', waiting: 0 });
    expect(await confirmedOf(again)).toEqual(freshReplay(log.entries));
  });
});

/** From the third entry on, the log speaks of things that this version does not know. */
async function newerLog() {
  const log = new TeamLog();
  log.speaks = 3;
  const ada = await memberDevice(log, 'member-ada');
  for (const mutation of ground) {
    const at = '2031-05-02T09:00:00.000Z';
    log.append(mutation, { author: 'member-ada', at, byServer: false });
  }
  log.tamper = (body) => {
    const pulled = pullAnswer.safeParse(body);
    if (!pulled.success) return body;
    const entries = pulled.data.entries.map((entry) =>
      entry.seq < 3 ? entry : { ...entry, mutation: { ...entry.mutation, type: 'claim.dream' } },
    );
    return { ...pulled.data, entries };
  };
  await ada.synchroniser.wake();
  return { log, ada };
}

describe('PV8 an entry of a newer version', () => {
  test('is not skipped: what stands before it is taken, and the reader is told to update', async () => {
    const { log, ada } = await newerLog();
    expect((await ada.replica.position()).seq).toBe(2);
    expect(await confirmedOf(ada)).toEqual(freshReplay(log.entries.slice(0, 2)));
    expect(await syncState(ada.replica.database)).toMatchObject({
      state: 'stopped',
      sentence: 'The team’s log goes on in a newer version. Update the extension.',
      why: 'version',
    });
  });

  test('holds back nothing that is to be sent', async () => {
    const { log, ada } = await newerLog();
    await ada.replica.ask(
      ground.map((mutation, index) => ({ ...mutation, id: `m-mine-${index}` })),
    );
    await ada.synchroniser.wake();
    expect(log.pushes.at(-1)).toEqual(['m-mine-0', 'm-mine-1']);
    expect((await ada.replica.position()).seq).toBe(2);
  });

  test('is read after the update, from where it stopped', async () => {
    const { log, ada } = await newerLog();
    log.tamper = (body) => body;
    const again = await ada.restart();
    await again.synchroniser.wake();
    expect(await confirmedOf(again)).toEqual(freshReplay(log.entries));
  });
});

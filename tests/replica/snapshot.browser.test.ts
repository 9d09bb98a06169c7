/** Snapshots: a device that joins late does not replay years, and is none the worse for a broken one. */
import { describe, expect, test } from 'vitest';
import { refusedMutations, syncState } from '#replica/queries.ts';
import { confirmedOf, memberDevice, openDevice, shownNotes, type Device } from './device.ts';
import { editNote, ground, writeNote } from './mutations.ts';
import { addressOf, freshReplay, TeamLog } from './team-log.ts';

const asked = { at: '2031-05-02T09:00:00.000Z', byServer: false };

/** A team with more of a past than is read entry by entry. */
function longLog(): TeamLog {
  const log = new TeamLog();
  log.admit('member-ada', 'checker');
  for (const mutation of ground) log.append(mutation, { author: 'member-ada', ...asked });
  for (let count = 0; count < 1600; count += 1) {
    const note = writeNote(`note-past-${count}`, `Boat ${count}.`);
    log.append(note, { author: 'member-ada', ...asked });
  }
  return log;
}

const snapshotsOf = (log: TeamLog) => log.calls.filter((path) => path === '/api/snapshot').length;

/** Another device of a member who is in the log already. */
async function secondDevice(log: TeamLog, id: string): Promise<Device> {
  const device = await openDevice(log);
  const member = log.records.get(`member:${id}`);
  if (member?.kind !== 'member') throw new Error('This member is not in the log.');
  const team = { id: 'team-harbour', name: 'Harbour desk' };
  const server = { team, origin: 'http://team.test', token: id.padEnd(43, 'x') };
  await device.replica.enterTeam(member.value, server);
  return device;
}

describe('RS5 a device that lacks most of a long log', () => {
  test('takes a snapshot, and its records are those of a fresh replay', async () => {
    const log = longLog();
    const ben = await memberDevice(log, 'member-ben');
    await ben.synchroniser.wake();
    expect(snapshotsOf(log)).toBe(1);
    expect(await confirmedOf(ben)).toEqual(freshReplay(log.entries));
    expect(await ben.replica.position()).toMatchObject(log.head());
    expect(await syncState(ben.replica.database)).toMatchObject({ state: 'synced', waiting: 0 });
  });

  test('pulls on from there, and verifies the chain', async () => {
    const log = longLog();
    const ben = await memberDevice(log, 'member-ben');
    log.tamperSnapshot = (lines) => {
      log.append(writeNote('note-late', 'Late.'), { author: 'member-ada', ...asked });
      return lines.join('\n');
    };
    await ben.synchroniser.wake();
    expect(await shownNotes(ben)).toContain('Late.');
    expect(await confirmedOf(ben)).toEqual(freshReplay(log.entries));
  });

  test('and one that lacks little, or is in a short log, takes none', async () => {
    const log = longLog();
    const ben = await memberDevice(log, 'member-ben');
    await ben.synchroniser.wake();
    log.append(writeNote('note-late', 'Late.'), { author: 'member-ada', ...asked });
    await ben.synchroniser.wake();
    expect(snapshotsOf(log)).toBe(1);
    const short = new TeamLog();
    await (await memberDevice(short, 'member-ada')).synchroniser.wake();
    expect(snapshotsOf(short)).toBe(0);
  });

  test('keeps its own work on top: what the snapshot holds is pending no more, the rest still is', async () => {
    const log = longLog();
    const ben = await memberDevice(log, 'member-ben');
    await ben.replica.ask([...ground, writeNote('note-train', 'Written on a train.')]);
    const { fetch } = log;
    log.fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (addressOf(input).pathname === '/api/snapshot') {
        await again.replica.ask([editNote('m-meanwhile', 'note-train', 0, 'Written on a boat.')]);
        log.network = 'down';
      }
      return answer;
    };
    const again = await ben.restart();
    await again.synchroniser.wake();
    expect(await again.replica.unsent()).toMatchObject([{ id: 'm-meanwhile' }]);
    expect(await again.replica.database.outbox.count()).toBe(1);
    expect(await shownNotes(again)).toContain('Written on a boat.');
    expect(await confirmedOf(again)).toEqual(freshReplay(log.entries));
  });

  test('hears of an edit that lost a race inside it', async () => {
    const log = longLog();
    const ada = await secondDevice(log, 'member-ada');
    await ada.synchroniser.wake();
    await ada.replica.ask([editNote('m-lost-edit', 'note-past-7', 0, 'Mine.')]);
    log.append(editNote('m-won-edit', 'note-past-7', 0, 'Theirs.'), {
      author: 'member-ada',
      ...asked,
    });
    for (let count = 0; count < 3000; count += 1) {
      const note = writeNote(`note-more-${count}`, `Tender ${count}.`);
      log.append(note, { author: 'member-ada', ...asked });
    }
    await ada.synchroniser.wake();
    expect(snapshotsOf(log)).toBe(2);
    expect(await refusedMutations(ada.replica.database)).toMatchObject([
      { id: 'm-lost-edit', outcome: 'lost race' },
    ]);
  });
});

describe('RS6 where there is no whole snapshot', () => {
  test('nothing of it is taken, and the log is read instead', async () => {
    const log = longLog();
    const ben = await memberDevice(log, 'member-ben');
    log.tamperSnapshot = (lines) => {
      log.network = 'down';
      return lines.slice(0, 800).join('\n');
    };
    await ben.synchroniser.wake();
    // The page before it was in hand already, and is all that there is without a network.
    expect((await ben.replica.position()).seq).toBe(500);
    expect(await confirmedOf(ben)).toEqual(freshReplay(log.entries.slice(0, 500)));
    log.network = 'up';
    await ben.synchroniser.wake();
    expect(await confirmedOf(ben)).toEqual(freshReplay(log.entries));
  });

  test('as on a server of version 1, none is asked for', async () => {
    const log = longLog();
    log.speaks = 1;
    const ben = await memberDevice(log, 'member-ben');
    await ben.synchroniser.wake();
    expect(snapshotsOf(log)).toBe(0);
    expect(await confirmedOf(ben)).toEqual(freshReplay(log.entries));
  });
});

test('RS7 who reads the log again reads the log, whatever snapshot there is', async () => {
  const log = longLog();
  const ben = await memberDevice(log, 'member-ben');
  await ben.synchroniser.wake();
  await ben.replica.readLogAgain();
  await ben.synchroniser.wake();
  expect(snapshotsOf(log)).toBe(1);
  expect(await confirmedOf(ben)).toEqual(freshReplay(log.entries));
});

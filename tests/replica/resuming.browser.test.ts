/** Resuming: after a gap, a lie or a failure, the synchroniser goes on where it was. */
import { describe, expect, test, vi } from 'vitest';
import { pullAnswer } from '#sync/protocol.ts';
import { refusedMutations, syncState } from '#replica/queries.ts';
import { confirmedOf, memberDevice, shownNotes } from './device.ts';
import { ground, writeNote } from './mutations.ts';
import { addressOf, failure, freshReplay, TeamLog } from './team-log.ts';

async function wokenDevice() {
  const log = new TeamLog();
  const device = await memberDevice(log, 'member-ada');
  await device.replica.ask(ground);
  await device.synchroniser.wake();
  return { log, device };
}

test('RS1 a pull starts at the cursor that was stored with the records', async () => {
  const { log, device } = await wokenDevice();
  const again = await device.restart();
  const asked: number[] = [];
  const { fetch } = log;
  log.fetch = (input, init) => {
    const after = addressOf(input).searchParams.get('after');
    if (after !== null) asked.push(Number(after));
    return fetch(input, init);
  };
  const after = await again.restart();
  await after.replica.ask([writeNote('note-next', 'Next.')]);
  await after.synchroniser.wake();
  await after.synchroniser.wake();
  expect(asked).toEqual([3, 4]);
});

test('RS1 a log of more than one pull is read to its head', async () => {
  const log = new TeamLog();
  const writer = await memberDevice(log, 'member-ada');
  const notes = Array.from({ length: 1200 }, (_, i) => writeNote(`note-many-${i}`, `Boat ${i}.`));
  await writer.replica.ask([...ground, ...notes]);
  await writer.synchroniser.wake();
  const reader = await memberDevice(log, 'member-ben');
  await reader.synchroniser.wake();
  expect((await reader.replica.position()).seq).toBe(1204);
  expect(await confirmedOf(reader)).toEqual(freshReplay(log.entries));
  expect(await confirmedOf(writer)).toEqual(freshReplay(log.entries.slice(0, 1203)));
});

describe('RS2 a chain that breaks stops the replica with a sentence, and nothing of the pull is taken', () => {
  test.each([
    [
      'an entry was changed',
      (entries: Entries) => entries.map((e) => ({ ...e, author: 'member-eve' })),
      /does not match its hash/,
    ],
    ['an entry is left out', (entries: Entries) => entries.slice(1), /is missing/],
    ['two entries were swapped', (entries: Entries) => entries.toReversed(), /is missing/],
    [
      'an entry is of another team',
      (entries: Entries) => entries.map((e) => ({ ...e, teamId: 'team-other' })),
      /another team/,
    ],
  ])('%s', async (_, change, sentence) => {
    const { log, device } = await wokenDevice();
    const { replica, synchroniser, clock } = device;
    const before = await confirmedOf(device);
    await replica.ask([writeNote('note-one', 'One.'), writeNote('note-two', 'Two.')]);
    log.tamper = (body) => {
      const pulled = pullAnswer.safeParse(body);
      return pulled.success ? { ...pulled.data, entries: change(pulled.data.entries) } : body;
    };
    await synchroniser.wake();
    const state = await syncState(replica.database);
    expect(state.state).toBe('stopped');
    expect(state.sentence).toMatch(sentence);
    expect(await confirmedOf(device)).toEqual(before);
    expect(await shownNotes(device)).toEqual(['One.', 'Two.']);
    expect(clock.waiting).toEqual([]);
  });

  test('a log that became shorter or another one is noticed where there is nothing new', async () => {
    const { log, device } = await wokenDevice();
    log.entries = log.entries.slice(0, 2);
    await device.synchroniser.wake();
    expect((await syncState(device.replica.database)).sentence).toMatch(/ends at entry 2/);
  });

  test('it stays stopped after a restart, takes notes meanwhile, and goes on when the log is read again', async () => {
    const { log, device } = await wokenDevice();
    log.tamper = (body) => ({ ...Object(body), head: { seq: 3, hash: 'f'.repeat(64) } });
    await device.synchroniser.wake();
    log.tamper = (body) => body;
    const again = await device.restart();
    const calls = log.calls.length;
    await again.replica.ask([writeNote('note-later', 'Later.')]);
    await again.synchroniser.wake();
    expect(log.calls).toHaveLength(calls);
    await again.replica.readLogAgain();
    expect(await shownNotes(again)).toEqual([]);
    await again.synchroniser.wake();
    expect(await shownNotes(again)).toEqual(['Later.']);
    expect(await confirmedOf(again)).toEqual(freshReplay(log.entries));
  });

  test('an answer that was asked for before the log was read again is not held against it', async () => {
    const { log, device } = await wokenDevice();
    await device.replica.readLogAgain();
    const last = log.entries[2];
    if (last === undefined) throw new Error('The log is too short.');
    const pulled = { after: 2, entries: [last], head: { seq: 3, hash: last.hash } };
    const taken = await device.replica.confirm({ teamId: last.teamId, pulled });
    expect(taken).toEqual({ state: 'confirmed' });
    expect((await device.replica.position()).seq).toBe(0);
  });
});

describe('RS3 a push without an answer is sent again', () => {
  test('with the same identifiers in the same order', async () => {
    const { log, device } = await wokenDevice();
    const notes = ['one', 'two', 'three'].map((word) => writeNote(`note-${word}`, word));
    await device.replica.ask(notes);
    log.network = 'loses answers';
    await device.synchroniser.wake();
    log.network = 'up';
    await device.synchroniser.wake();
    expect(log.pushes.at(-1)).toEqual(notes.map(({ id }) => id));
    expect(log.pushes.at(-2)).toEqual(log.pushes.at(-1));
  });

  test('and one mutation that the server cannot take holds back none of the others', async () => {
    const { log, device } = await wokenDevice();
    const notes = ['one', 'two', 'three', 'four'].map((word) => writeNote(`note-${word}`, word));
    log.refusesPush = (mutations) =>
      mutations.some(({ id }) => id === 'm-note-three') ? failure(400, 'It is malformed.') : null;
    await device.replica.ask(notes);
    await device.synchroniser.wake();
    expect(await shownNotes(device)).toEqual(['four', 'one', 'two']);
    expect(await refusedMutations(device.replica.database)).toMatchObject([
      { id: 'm-note-three', refusal: { sentence: 'It is malformed.' } },
    ]);
  });

  test('while a server of another version loses nothing', async () => {
    const { log, device } = await wokenDevice();
    log.refusesPush = () => failure(426, 'Update the extension.');
    await device.replica.ask([writeNote('note-kept', 'Kept.')]);
    await device.synchroniser.wake();
    expect(await syncState(device.replica.database)).toEqual({
      state: 'stopped',
      sentence: 'Update the extension.',
      why: 'version',
      waiting: 1,
    });
  });
});

describe('RS4 failures', () => {
  test('are waited out longer each time up to a minute, and forgotten after a success', async () => {
    const { log, device } = await wokenDevice();
    log.network = 'down';
    const waits: number[] = [];
    for (let failures = 0; failures < 9; failures += 1) {
      await device.synchroniser.wake();
      expect(device.clock.waiting).toHaveLength(1);
      waits.push(device.clock.waiting[0]?.milliseconds ?? 0);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000));
    expect((await syncState(device.replica.database)).state).toBe('offline');
    log.network = 'up';
    await device.synchroniser.wake();
    expect(device.clock.waiting).toEqual([]);
    log.network = 'down';
    await device.synchroniser.wake();
    expect(device.clock.waiting[0]?.milliseconds).toBe(1000);
  });

  test('end by themselves when the wait is over', async () => {
    const { log, device } = await wokenDevice();
    log.network = 'down';
    await device.replica.ask([writeNote('note-offline', 'Written on a train.')]);
    await device.synchroniser.wake();
    log.network = 'up';
    device.clock.pass();
    await expect
      .poll(async () => syncState(device.replica.database))
      .toMatchObject({ state: 'synced', waiting: 0 });
  });

  test('of a kind that nobody foresaw are told and waited out like others', async () => {
    const { device } = await wokenDevice();
    await device.replica.ask([writeNote('note-whole', 'Whole.')]);
    vi.spyOn(device.replica, 'confirm').mockRejectedValueOnce(new Error('The disk is full.'));
    await device.synchroniser.wake();
    const state = await syncState(device.replica.database);
    expect(state.state).toBe('offline');
    expect(state.sentence).toMatch(/could not be brought up to date/);
    expect(device.clock.waiting).toHaveLength(1);
    device.clock.pass();
    await expect
      .poll(async () => syncState(device.replica.database))
      .toMatchObject({ state: 'synced' });
  });

  test('of a device that was shut out are not retried: it is told', async () => {
    const { log, device } = await wokenDevice();
    log.shutOut('member-ada');
    await device.replica.ask([writeNote('note-shut-out', 'Still mine.')]);
    await device.synchroniser.wake();
    expect(await syncState(device.replica.database)).toEqual({
      state: 'stopped',
      sentence: 'This device is not known to the team. What was not sent is kept on this device.',
      waiting: 1,
    });
    expect(device.clock.waiting).toEqual([]);
  });
});

test('however often it is woken, there is never more than one call at once', async () => {
  const { log, device } = await wokenDevice();
  let [open, most] = [0, 0];
  const { fetch } = log;
  log.fetch = async (input, init) => {
    open += 1;
    most = Math.max(most, open);
    const answer = await fetch(input, init);
    open -= 1;
    return answer;
  };
  const again = await device.restart();
  const wakes = ['one', 'two', 'three'].map(async (word) => {
    await again.replica.ask([writeNote(`note-${word}`, word)]);
    await again.synchroniser.wake();
  });
  await Promise.all(wakes);
  expect(most).toBe(1);
  expect((await syncState(again.replica.database)).waiting).toBe(0);
});

test('work that is asked for while a round is reading goes out in the next one', async () => {
  const { log, device } = await wokenDevice();
  const { fetch } = log;
  const wokenMeanwhile: Promise<void>[] = [];
  log.fetch = async (input, init) => {
    if (wokenMeanwhile.length === 0 && addressOf(input).pathname === '/api/entries') {
      await again.replica.ask([writeNote('note-meanwhile', 'Meanwhile.')]);
      wokenMeanwhile.push(again.synchroniser.wake());
    }
    return fetch(input, init);
  };
  const again = await device.restart();
  await again.synchroniser.wake();
  await Promise.all(wokenMeanwhile);
  expect(log.pushes.at(-1)).toEqual(['m-note-meanwhile']);
  expect((await syncState(again.replica.database)).waiting).toBe(0);
});

/** Leaves while the next call to this path is under way; gives the calls that follow. */
function leaveDuring(log: TeamLog, path: string, leave: () => Promise<void>): Request[] {
  const { fetch } = log;
  const after: Request[] = [];
  let hasLeft = false;
  log.fetch = async (input, init) => {
    if (hasLeft) after.push(new Request(input, init));
    const answer = await fetch(input, init);
    if (hasLeft || addressOf(input).pathname !== path) return answer;
    hasLeft = true;
    await leave();
    return answer;
  };
  return after;
}

describe('a device that leaves in the middle of a call', () => {
  const moments = ['/api/push', '/api/entries'];

  test.each(moments)('and then writes alone tells the team nothing: %s', async (path) => {
    const { log, device } = await wokenDevice();
    const { replica, synchroniser } = device;
    await replica.ask([writeNote('note-before', 'For the team.')]);
    const after = leaveDuring(log, path, async () => {
      await replica.leaveTeam();
      await replica.ask([...ground, writeNote('note-alone', 'For me alone.')]);
    });
    await synchroniser.wake();
    expect(after).toEqual([]);
    expect(await syncState(replica.database)).toMatchObject({ state: 'alone', waiting: 0 });
    expect(await replica.unsent()).toHaveLength(3);
  });

  test.each(moments)('and joins another team speaks to that one: %s', async (path) => {
    const { log, device } = await wokenDevice();
    const { replica, synchroniser } = device;
    await replica.ask([writeNote('note-before', 'For the first team.')]);
    const { member } = await replica.membership();
    const team = { id: 'team-quay', name: 'Quay desk' };
    const quay = { team, origin: 'http://quay.test', token: 'q'.repeat(43) };
    const after = leaveDuring(log, path, async () => {
      await replica.leaveTeam();
      await replica.enterTeam(member, quay);
      await replica.ask([...ground, writeNote('note-quay', 'For the second team.')]);
    });
    await synchroniser.wake();
    const spoken = after.map(({ url, headers }) => [
      new URL(url).origin,
      headers.get('authorization'),
    ]);
    expect(spoken).toEqual([[quay.origin, `Bearer ${quay.token}`]]);
    // The second server does not know the token either, and that is what the reader is told.
    expect(await syncState(replica.database)).toMatchObject({ state: 'stopped', waiting: 1 });
    expect(await replica.unsent()).toHaveLength(3);
  });
});

test('a poke about what is known already calls nobody', async () => {
  const { log, device } = await wokenDevice();
  const calls = log.calls.length;
  await device.synchroniser.poked(3);
  expect(log.calls).toHaveLength(calls);
  await device.synchroniser.poked(4);
  expect(log.calls.length).toBeGreaterThan(calls);
});

type Entries = TeamLog['entries'];

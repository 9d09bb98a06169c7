/** What a device does when it is asked to wait, when something else answers, and when there is no room left. */
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { longestWait } from '#replica/read-failure.ts';
import { refusedMutations, syncState } from '#replica/queries.ts';
import { confirmedOf, memberDevice, shownNotes } from './device.ts';
import { ground, writeNote } from './mutations.ts';
import { failure, freshReplay, TeamLog } from './team-log.ts';

async function wokenDevice() {
  const log = new TeamLog();
  const device = await memberDevice(log, 'member-ada');
  await device.replica.ask(ground);
  await device.synchroniser.wake();
  return { log, device };
}

/** The server says so to every call until it is told otherwise. */
function answering(log: TeamLog, answer: () => Response): () => void {
  const { fetch } = log;
  log.fetch = async () => {
    log.calls.push('turned away');
    return answer();
  };
  return () => void (log.fetch = fetch);
}

function busy(status: number, retryAfter: string): () => Response {
  return () => {
    const answer = failure(status, 'Too many calls.');
    answer.headers.set('retry-after', retryAfter);
    return answer;
  };
}

describe('RS8 a server that says when to come again', () => {
  test.each([429, 503])(
    'is not called earlier, by a restarted device either: %i',
    async (status) => {
      const { log, device } = await wokenDevice();
      await device.replica.ask([writeNote('note-patient', 'Patient.')]);
      const welcome = answering(log, busy(status, '120'));
      const turnedAway = await device.restart();
      await turnedAway.synchroniser.wake();
      const [wait] = turnedAway.clock.waiting;
      expect(wait?.milliseconds).toBeGreaterThanOrEqual(120_000);
      expect(wait?.milliseconds).toBeLessThanOrEqual(longestWait);
      welcome();
      const calls = log.calls.length;
      const again = await turnedAway.restart();
      await again.synchroniser.wake();
      expect(log.calls).toHaveLength(calls);
      expect(again.clock.waiting).toHaveLength(1);
      expect(await syncState(again.replica.database)).toMatchObject({
        state: 'offline',
        waiting: 1,
      });
      vi.spyOn(again.replica, 'pause').mockResolvedValue(0);
      again.clock.pass();
      await expect
        .poll(async () => syncState(again.replica.database))
        .toMatchObject({ state: 'synced', waiting: 0 });
    },
  );

  test.each([
    ['a hundred years', '3153600000'],
    ['a date far away', 'Fri, 01 Jan 2100 00:00:00 GMT'],
  ])('is believed for two hours at most: %s', async (_, retryAfter) => {
    const { log, device } = await wokenDevice();
    answering(log, busy(503, retryAfter));
    const again = await device.restart();
    await again.synchroniser.wake();
    expect(again.clock.waiting[0]?.milliseconds).toBeGreaterThanOrEqual(longestWait);
    expect(again.clock.waiting[0]?.milliseconds).toBeLessThanOrEqual(2 * longestWait);
  });

  test.each(['', 'soon', '-5'])(
    'and says it so that nobody can read it is waited for as ever: "%s"',
    async (text) => {
      const { log, device } = await wokenDevice();
      answering(log, busy(503, text));
      const again = await device.restart();
      await again.synchroniser.wake();
      expect(again.clock.waiting[0]?.milliseconds).toBe(1000);
    },
  );
});

describe('RS9 what answers in place of the server', () => {
  test.each([
    ['a network’s sign-in page', () => new Response('<html>Sign in to the Wi-Fi</html>')],
    ['a proxy without a password', () => new Response('<html>', { status: 407 })],
    ['a page that is not found', () => new Response('<html>Not found</html>', { status: 404 })],
    ['another site’s lock', () => new Response('Who are you?', { status: 401 })],
  ])('takes, refuses and stops nothing: %s', async (_, answer) => {
    const { log, device } = await wokenDevice();
    await device.replica.ask([writeNote('note-kept', 'Kept.')]);
    const home = answering(log, answer);
    const away = await device.restart();
    await away.synchroniser.wake();
    expect(await syncState(away.replica.database)).toMatchObject({ state: 'offline', waiting: 1 });
    expect(away.clock.waiting).toHaveLength(1);
    home();
    const again = await away.restart();
    await again.synchroniser.wake();
    expect(await refusedMutations(again.replica.database)).toEqual([]);
    expect(await syncState(again.replica.database)).toMatchObject({ state: 'synced', waiting: 0 });
  });
});

const full = () => new DOMException('No room.', 'QuotaExceededError');

describe('RS10 where the disk is full', () => {
  test('nothing of what was asked is kept, and who asks is told', async () => {
    const { device } = await wokenDevice();
    const { replica } = device;
    const { outbox } = replica.database;
    vi.spyOn(outbox, 'bulkAdd').mockReturnValueOnce(Dexie.Promise.reject(full()));
    const asking = await replica.ask([writeNote('note-large', 'Too much.')]);
    expect(asking).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringMatching(/no room left on this device/) },
    });
    expect(await shownNotes(device)).toEqual([]);
    expect(await outbox.count()).toBe(0);
    expect(await replica.ask([writeNote('note-large', 'Too much.')])).toEqual({ ok: true });
  });

  test('a pull leaves everything as it was, and is done again later', async () => {
    const { log, device } = await wokenDevice();
    const { position, records } = device.replica.database;
    log.append(writeNote('note-theirs', 'Theirs.'), {
      author: 'member-ada',
      at: '2031-05-02T09:00:00.000Z',
      byServer: false,
    });
    const before = [await records.toArray(), await position.get('cursor')];
    vi.spyOn(position, 'put').mockReturnValueOnce(Dexie.Promise.reject(full()));
    await device.synchroniser.wake();
    expect([await records.toArray(), await position.get('cursor')]).toEqual(before);
    expect((await syncState(device.replica.database)).sentence).toMatch(/no room left/);
    device.clock.pass();
    await expect
      .poll(async () => syncState(device.replica.database))
      .toMatchObject({ state: 'synced' });
    expect(await confirmedOf(device)).toEqual(freshReplay(log.entries));
  });
});

/** Captures on their way: from the device that made them to the team, and from the team to who looks at them. */
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import type { Evidence } from '#domain/evidence.ts';
import type { Mutation } from '#sync/mutation.ts';
import { captureOf, putCapture } from '#replica/captures.ts';
import { fetchCapture } from '#replica/fetch-capture.ts';
import { refusedMutations, syncState } from '#replica/queries.ts';
import { memberDevice, type Device } from './device.ts';
import { evidence, ground, writeNote } from './mutations.ts';
import { failure, TeamLog } from './team-log.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function noteWith(id: string, hashes: readonly string[]): Mutation {
  const pieces = hashes.map((hash, index): Evidence => {
    const { accessedAt: capturedAt, url } = evidence.source;
    return {
      ...evidence,
      id: `${id}-evidence-${index}`,
      capture: {
        bytesHash: hash,
        textHash: hash,
        byteLength: 10,
        capturedAt,
        tool: 'a test',
        finalAddress: url,
        httpStatus: 200,
        contentType: 'text/plain',
      },
    };
  });
  const note = writeNote(id, 'See the ministry’s page.');
  return { ...note, content: { ...note.content, evidence: pieces } };
}

/** A device that has captured two pages, and has named them in a note. */
async function capturedTwice(): Promise<{ log: TeamLog; ada: Device; hashes: [string, string] }> {
  const log = new TeamLog();
  const ada = await memberDevice(log, 'member-ada');
  const { database } = ada.replica;
  const hashes: [string, string] = [
    await putCapture(database, bytesOf('The ministry ordered 40 boats.')),
    await putCapture(database, bytesOf('The yard confirms the order.')),
  ];
  await putCapture(database, bytesOf('Captured, and never named.'));
  await ada.replica.ask([...ground, noteWith('note-sourced', hashes)]);
  return { log, ada, hashes };
}

const sentTo = (log: TeamLog) => [...log.captures.keys()].toSorted();

describe('BL7 captures that confirmed work names', () => {
  test('are sent after it, and those that nothing names are not', async () => {
    const { log, ada, hashes } = await capturedTwice();
    await ada.synchroniser.wake();
    expect(sentTo(log)).toEqual(hashes.toSorted());
    expect(log.calls.findIndex((path) => path.startsWith('/api/captures'))).toBeGreaterThan(
      log.calls.indexOf('/api/entries'),
    );
    const calls = log.calls.length;
    await ada.synchroniser.wake();
    expect(log.calls.slice(calls)).toEqual(['/api/entries']);
  });

  test('are not sent to a server that has them', async () => {
    const { log, ada, hashes } = await capturedTwice();
    const [first, second] = hashes;
    log.captures.set(first, bytesOf('The ministry ordered 40 boats.'));
    const puts: string[] = [];
    log.refusesCapture = (hash) => {
      puts.push(hash);
      return null;
    };
    await ada.synchroniser.wake();
    expect(puts).toEqual([second]);
  });

  test('go on where they were after a device was killed between two', async () => {
    const { log, ada, hashes } = await capturedTwice();
    log.refusesCapture = () => {
      log.network = log.captures.size === 1 ? 'down' : 'up';
      return log.captures.size === 1 ? failure(503, 'Come again.') : null;
    };
    await ada.synchroniser.wake();
    expect(log.captures.size).toBe(1);
    expect((await syncState(ada.replica.database)).state).toBe('offline');
    log.network = 'up';
    log.refusesCapture = () => null;
    const again = await ada.restart();
    await again.synchroniser.wake();
    expect(sentTo(log)).toEqual(hashes.toSorted());
  });

  test.each([
    [413, 'A capture may have 20 MB.'],
    [507, 'The team’s room for captures is used up.'],
    [422, 'The bytes have another hash.'],
  ])('stay here where the server will not take them, told once: %i', async (status, sentence) => {
    const { log, ada, hashes } = await capturedTwice();
    const [first, second] = hashes;
    const puts: string[] = [];
    log.refusesCapture = (hash) => {
      puts.push(hash);
      return hash === first ? failure(status, sentence) : null;
    };
    await ada.synchroniser.wake();
    await ada.synchroniser.wake();
    expect(puts.toSorted()).toEqual(hashes.toSorted());
    expect(sentTo(log)).toEqual([second]);
    const told = await refusedMutations(ada.replica.database);
    expect(told).toMatchObject([{ id: first, outcome: 'capture kept' }]);
    expect(told[0]?.refusal.sentence).toContain(sentence);
    expect(await captureOf(ada.replica.database, first)).not.toBeNull();
    await ada.replica.dismissRefused(first);
    expect(await refusedMutations(ada.replica.database)).toEqual([]);
  });

  test('wait for a server that is too old for them', async () => {
    const { log, ada, hashes } = await capturedTwice();
    log.speaks = 1;
    await ada.synchroniser.wake();
    expect(await syncState(ada.replica.database)).toMatchObject({ state: 'synced' });
    log.speaks = 2;
    await ada.synchroniser.wake();
    expect(sentTo(log)).toEqual(hashes.toSorted());
  });
});

async function reader() {
  const { log, ada, hashes } = await capturedTwice();
  await ada.synchroniser.wake();
  const ben = await memberDevice(log, 'member-ben');
  const { database } = ben.replica;
  const look = (hash: string) => fetchCapture({ database, fetch: log.fetch }, hash);
  return { log, hash: hashes[0], database, look };
}

describe('BL8 a capture that is not on this device', () => {
  test('comes from the server, and is kept', async () => {
    const { log, hash, look } = await reader();
    const found = await look(hash);
    expect(found).toEqual({ ok: true, bytes: bytesOf('The ministry ordered 40 boats.') });
    const calls = log.calls.length;
    expect(await look(hash)).toEqual(found);
    expect(log.calls).toHaveLength(calls);
  });

  test('is given also where this device’s disk has no room for it', async () => {
    const { hash, look, database } = await reader();
    const full = new DOMException('No room.', 'QuotaExceededError');
    vi.spyOn(database.captures, 'put').mockReturnValueOnce(Dexie.Promise.reject(full));
    const bytes = bytesOf('The ministry ordered 40 boats.');
    expect(await look(hash)).toEqual({ ok: true, bytes });
    expect(await captureOf(database, hash)).toBeNull();
  });

  test('is taken up again where an answer broke off', async () => {
    const { log, hash, database } = await reader();
    const ranges: (string | null)[] = [];
    const cutting: typeof fetch = async (input, init) => {
      ranges.push(new Headers(init?.headers).get('range'));
      const answer = await log.fetch(input, init);
      const whole = new Uint8Array(await answer.arrayBuffer());
      if (ranges.length > 2) return new Response(whole, { status: answer.status });
      let isGiven = false;
      const cut = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          if (isGiven) controller.error(new TypeError('connection reset'));
          else controller.enqueue(whole.slice(0, 7));
          isGiven = true;
        },
      });
      return new Response(cut, { status: answer.status });
    };
    const found = await fetchCapture({ database, fetch: cutting }, hash);
    expect(found).toEqual({ ok: true, bytes: bytesOf('The ministry ordered 40 boats.') });
    expect(ranges).toEqual([null, 'bytes=7-', 'bytes=14-']);
  });

  test('is given to nobody where its hash is another one', async () => {
    const { log, hash, database, look } = await reader();
    log.captures.set(hash, bytesOf('The ministry ordered 90 boats.'));
    expect(await look(hash)).toEqual({
      ok: false,
      sentence: 'What the team’s server gave is not the captured copy: its hash is another one.',
    });
    expect(await captureOf(database, hash)).toBeNull();
  });

  test.each([
    [
      'nobody has it',
      (log: TeamLog) => log.captures.clear(),
      'The captured copy is neither on this device nor with the team’s server.',
    ],
    [
      'there is no network',
      (log: TeamLog) => void (log.network = 'down'),
      'The team’s server cannot be reached.',
    ],
  ])('says so where %s', async (_, happen, sentence) => {
    const { log, hash, look } = await reader();
    happen(log);
    expect(await look(hash)).toEqual({ ok: false, sentence });
  });
});

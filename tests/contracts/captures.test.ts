/** Captures on both databases: bytes under their own hash, or nothing. */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { partSize } from '#server/db/capture-spool.ts';
import { capturesOf, CaptureTooLarge, HashMismatch, QuotaReached } from '#server/db/captures.ts';
import type { Database } from '#server/db/database.ts';
import { inTeam } from '#server/db/in-team.ts';
import { largestCapture } from '#sync/protocol.ts';
import { storesUnderTest, teamOf } from './support/stores.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { stores, skipped, stop } = await storesUnderTest();
afterAll(stop);

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

/** As a network would give it: in pieces that have nothing to do with the parts. */
async function* inPieces(bytes: Uint8Array, piece = 60_001): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function joined(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield randomBytes(10);
  throw new Error('The line went dead.');
}

describe.each(stores)('captures on $name', ({ open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let teamId: string;
  beforeAll(async () => {
    ({ database, close } = await open());
  });
  afterAll(() => close());
  // One database, and a team of its own for each test.
  beforeEach(async () => {
    ({ teamId } = await teamOf(database));
  });

  test.for([
    ['a page of a few words', 37],
    ['no byte at all', 0],
    ['a part to the byte', partSize],
    ['a byte more than two parts', 2 * partSize + 1],
  ] as const)('%s comes back as it went in', async ([, size]) => {
    const captures = capturesOf(database, teamId);
    const bytes = randomBytes(size);
    const hash = hashOf(bytes);
    expect(await captures.size(hash)).toBeNull();
    expect(await captures.put(hash, 'member-one', inPieces(bytes))).toBe('stored');
    expect(await captures.size(hash)).toBe(size);
    expect((await joined(captures.parts(hash))).equals(bytes)).toBe(true);
  });

  test('a reader who was cut off goes on at any byte', async () => {
    const captures = capturesOf(database, teamId);
    const bytes = randomBytes(partSize * 2 + 500);
    const hash = hashOf(bytes);
    await captures.put(hash, 'member-one', inPieces(bytes));
    for (const from of [0, 1, partSize - 1, partSize, partSize * 2 + 499, bytes.length]) {
      expect((await joined(captures.parts(hash, from))).equals(bytes.subarray(from))).toBe(true);
    }
  });

  test('bytes under another hash are refused and nothing of them is kept', async () => {
    const captures = capturesOf(database, teamId);
    const bytes = randomBytes(partSize + 5);
    const lie = hashOf(Buffer.from('something else'));
    await expect(captures.put(lie, 'member-one', inPieces(bytes))).rejects.toThrow(HashMismatch);
    expect(await captures.size(lie)).toBeNull();
    expect(await captures.total()).toMatchObject({ captures: 0, bytes: 0 });
    const left = await inTeam(database, teamId, 'read only', ({ tx }) =>
      tx.selectFrom('capture_parts').select('part').where('team_id', '=', teamId).execute(),
    );
    expect(left).toEqual([]);
  });

  test('the same bytes again change nothing, from eight sides at once too', async () => {
    const captures = capturesOf(database, teamId);
    const bytes = randomBytes(partSize + 5);
    const hash = hashOf(bytes);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => captures.put(hash, 'member-one', inPieces(bytes))),
    );
    expect(answers.toSorted()).toEqual([...Array.from({ length: 7 }, () => 'known'), 'stored']);
    expect(await captures.total()).toMatchObject({ captures: 1, bytes: bytes.length });
  });

  test('a capture that would go over the quota is refused, and one that fits is taken', async () => {
    const captures = capturesOf(database, teamId, { quota: 1000 });
    async function put(size: number): Promise<string> {
      const bytes = randomBytes(size);
      return captures.put(hashOf(bytes), 'member-one', inPieces(bytes));
    }
    await put(600);
    await expect(put(401)).rejects.toThrow(QuotaReached);
    expect(await put(400)).toBe('stored');
    expect(await captures.total()).toEqual({ captures: 2, bytes: 1000, quota: 1000 });
  });

  test('a sender who does not end is stopped at the largest size', async () => {
    const captures = capturesOf(database, teamId);
    const piece = new Uint8Array(1_000_000);
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += piece.length;
        yield piece;
      }
    }
    await expect(captures.put('0'.repeat(64), 'member-one', endless())).rejects.toThrow(
      CaptureTooLarge,
    );
    expect(sent).toBeLessThanOrEqual(largestCapture + piece.length);
  });

  test('a sender who breaks off leaves nothing', async () => {
    const captures = capturesOf(database, teamId);
    const put = captures.put('0'.repeat(64), 'member-one', brokenOff());
    await expect(put).rejects.toThrow('The line went dead.');
    expect(await captures.total()).toMatchObject({ captures: 0 });
  });

  test('SE4 another team has its own captures, though the bytes be the same', async () => {
    const other = capturesOf(database, (await teamOf(database)).teamId);
    const bytes = randomBytes(100);
    const hash = hashOf(bytes);
    await capturesOf(database, teamId).put(hash, 'member-one', inPieces(bytes));
    expect(await other.size(hash)).toBeNull();
    expect(await joined(other.parts(hash))).toHaveLength(0);
    expect(await other.put(hash, 'member-two', inPieces(bytes))).toBe('stored');
  });
});

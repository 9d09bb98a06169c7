import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { streamOf } from '#server/http/stream-answer.ts';

/** So many pieces of 10,000 letters; says how many were made, and whether anybody told it to end. */
function source(count: number, failsAt = Infinity) {
  const seen = { made: 0, isEnded: false };
  async function* pieces(): AsyncGenerator<string> {
    try {
      for (; seen.made < count; seen.made += 1) {
        if (seen.made === failsAt) throw new Error('The database is gone.');
        yield 'x'.repeat(10_000);
      }
    } finally {
      seen.isEnded = true;
    }
  }
  return { seen, pieces: pieces() };
}

const failures: unknown[] = [];
const onFailure = (error: unknown) => failures.push(error);

describe.each([false, true])('an answer that is made while it is sent, packed: %s', (isPacked) => {
  test('arrives whole', async () => {
    const { pieces } = source(30);
    const bytes = Buffer.from(
      await new Response(streamOf(pieces, { isPacked, onFailure })).arrayBuffer(),
    );
    expect((isPacked ? gunzipSync(bytes) : bytes).toString()).toBe('x'.repeat(300_000));
  });

  test('stops being made when its reader goes', async () => {
    const { pieces, seen } = source(1_000_000);
    const reader = streamOf(pieces, { isPacked, onFailure }).getReader();
    await reader.read();
    await reader.cancel();
    expect(seen.isEnded || seen.made < 1000).toBe(true);
    expect(seen.made).toBeLessThan(100_000);
  });

  test('that fails on the way is told of, and ends', async () => {
    failures.length = 0;
    const { pieces, seen } = source(1000, 50);
    await new Response(streamOf(pieces, { isPacked, onFailure })).arrayBuffer();
    expect(failures.map(String)).toEqual(['Error: The database is gone.']);
    expect(seen.isEnded).toBe(true);
  });
});

test('a reader who does not read has little made for them', async () => {
  const { pieces, seen } = source(1_000_000);
  const reader = streamOf(pieces, { onFailure }).getReader();
  await reader.read();
  expect(seen.made).toBeLessThan(50);
  await reader.cancel();
});

/** Reading a snapshot as it comes: whole, or not at all. */
import { describe, expect, test } from 'vitest';
import { createTransport } from '#replica/transport.ts';
import { chainStart } from '#sync/entry.ts';
import type { TeamRecord } from '#sync/records.ts';
import { article, claim } from './mutations.ts';

const joinedAt = '2031-05-01T08:00:00.000Z';
const records: TeamRecord[] = [
  { kind: 'article', id: article.id, value: article },
  { kind: 'claim', id: claim.id, value: { ...claim, text: 'vierzig Küstenboote – 40 🚢' } },
  {
    kind: 'member',
    id: 'member-ada',
    value: { id: 'member-ada', name: 'Ada', role: 'owner', joinedAt },
  },
];
const head = { seq: 12, hash: chainStart };
const lines = [{ head }, ...records, { records: records.length }].map((line) =>
  JSON.stringify(line),
);

/** The answer in pieces of so many bytes, as a network delivers it; it breaks off where `isCut` says so. */
function inPieces(text: string, size: number, isCut = false): Response {
  const bytes = new TextEncoder().encode(text);
  let from = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (from < bytes.length) controller.enqueue(bytes.slice(from, from + size));
      else if (isCut) controller.error(new TypeError('connection reset'));
      else controller.close();
      from += size;
    },
  });
  return new Response(body);
}

function snapshotFrom(answer: Response) {
  const transport = createTransport({
    origin: 'https://team.test',
    token: 't'.repeat(43),
    signal: new AbortController().signal,
    fetch: async () => answer,
  });
  return transport.snapshot();
}

describe('RS5 a snapshot', () => {
  test.each([1, 7, 4096])('is read from pieces of %i bytes', async (size) => {
    const whole = { ok: true, value: { head, records } };
    expect(await snapshotFrom(inPieces(lines.join('\n'), size))).toEqual(whole);
    expect(await snapshotFrom(inPieces(`${lines.join('\n')}\n`, size))).toEqual(whole);
  });
});

describe('RS6 a snapshot that is not whole is none', () => {
  const [first = '', ...rest] = lines;
  const last = lines.at(-1) ?? '';
  test.each([
    ['cut behind a record', lines.slice(0, 3)],
    ['cut in the middle of a line', [lines.join('\n').slice(0, -9)]],
    ['counted wrong', [...lines.slice(0, -2), last]],
    ['without its place', rest],
    ['with two places', [first, ...lines]],
    ['going on behind its end', [...lines, last]],
    ['holding a record of no kind', [first, '{"kind":"rumour","id":"rumour-1"}', ...rest]],
    ['holding a line that is no JSON', [first, '<html>', ...rest]],
    ['empty', []],
  ])('%s', async (_, told) => {
    const answer = await snapshotFrom(inPieces(told.join('\n'), 64));
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'server' } });
  });

  test('broken off by the network', async () => {
    const answer = await snapshotFrom(inPieces(lines.slice(0, 3).join('\n'), 64, true));
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  });
});

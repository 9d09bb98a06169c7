/** Capturing a source where the disk is full: one sentence, and no evidence that says it was captured. */
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { emptyEvidence } from '#components/note/note-draft.ts';
import { noRoom } from '#replica/no-room.ts';
import { openDatabase } from '#replica/database.ts';
import { captureSource } from '../../entrypoints/desk/capture-source.ts';

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: { request: () => Promise.resolve(true) },
    runtime: { getManifest: () => ({ version: '0.1.0' }) },
  },
}));

const words = 'The board counted 48 radars in the harbour of Ostmark Bay.';
const draft = {
  ...emptyEvidence(() => 'evidence-0001'),
  url: 'https://board.example/notice',
  quote: '48 radars in the harbour',
};

afterEach(() => vi.unstubAllGlobals());

/** The source answers with those words; the disk has room or not. */
async function captured(hasRoom: boolean) {
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(words, { headers: { 'content-type': 'text/plain' } })),
  );
  const database = openDatabase('capture-source');
  const put = vi.spyOn(database.captures, 'put');
  if (hasRoom) put.mockImplementation(({ hash = '' }) => Dexie.Promise.resolve(hash));
  else
    put.mockReturnValue(Dexie.Promise.reject(new DOMException('No room.', 'QuotaExceededError')));
  return captureSource(database, draft);
}

test('a full disk is said in one answer, and nothing was captured', async () => {
  expect(await captured(false)).toEqual({
    ok: false,
    sentence: `${noRoom} The source was not captured.`,
  });
});

test('with room the quote is found and the capture named', async () => {
  expect(await captured(true)).toMatchObject({
    ok: true,
    draft: { quote: draft.quote, capture: { byteLength: words.length, httpStatus: 200 } },
  });
});

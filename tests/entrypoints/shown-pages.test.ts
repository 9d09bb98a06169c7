/** What the frames of a tab show, and how many of them are read: a page may hold hundreds. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  admitFrame,
  forgetPage,
  forgetTab,
  framesOf,
  keepPage,
  pageOf,
  pagesOf,
} from '../../entrypoints/background/shown-pages.ts';
import { sessionArea } from './session-area.ts';

const store = await vi.hoisted(async () => {
  const area = await import('./session-area.ts');
  return { session: area.sessionArea() };
});

vi.mock('wxt/browser', () => ({ browser: { storage: store } }));

beforeEach(() => {
  store.session = sessionArea();
});

function place(frameId: number, { tabId = 7, documentId = `document ${frameId}` } = {}) {
  return { tabId, frameId, documentId, origin: 'https://courier.example' };
}

function shown(title: string) {
  return {
    address: 'https://courier.example/boats',
    title,
    articleId: null,
    anchored: [],
    movedMarks: null,
    hiddenMarks: [],
    failure: null,
  };
}

describe('a place for a frame', () => {
  test('is given to eight, also when five hundred ask at once', async () => {
    const asking = Array.from({ length: 500 }, (_, at) => admitFrame(place(at + 1)));
    const admitted = (await Promise.all(asking)).flatMap((isRead, at) => (isRead ? [at + 1] : []));
    expect(admitted).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('is one, however often the frame asks', async () => {
    for (let time = 0; time < 9; time += 1) expect(await admitFrame(place(1))).toBe(true);
    expect(await admitFrame(place(2))).toBe(true);
  });

  test('is free again when the frame is closed', async () => {
    for (let frame = 1; frame <= 8; frame += 1) await admitFrame(place(frame));
    await keepPage(place(3), shown('Third'));
    await forgetPage(place(3));
    expect(await admitFrame(place(9))).toBe(true);
    expect(await admitFrame(place(10))).toBe(false);
  });

  test('is counted for each tab by itself', async () => {
    for (let frame = 1; frame <= 8; frame += 1) await admitFrame(place(frame));
    expect(await admitFrame(place(9, { tabId: 8 }))).toBe(true);
  });

  test('is not needed by a frame that a person had read', async () => {
    for (let frame = 1; frame <= 8; frame += 1) await admitFrame(place(frame));
    await keepPage(place(9), shown('Ninth'));
    expect(await framesOf(7)).toContain(9);
  });
});

describe('what a tab shows', () => {
  test('begins with the page itself, then its frames as they were made', async () => {
    for (const frame of [12, 0, 5]) await keepPage(place(frame), shown(`Frame ${frame}`));
    expect((await pagesOf(7)).map(({ title }) => title)).toEqual([
      'Frame 0',
      'Frame 5',
      'Frame 12',
    ]);
  });

  test('loses a frame that is left', async () => {
    for (const frame of [0, 5]) await keepPage(place(frame), shown(`Frame ${frame}`));
    expect(await forgetPage(place(5))).toBe(true);
    expect((await pagesOf(7)).map(({ title }) => title)).toEqual(['Frame 0']);
  });

  test('keeps the next document of a frame when the one before it says goodbye late', async () => {
    await keepPage(place(0, { documentId: 'next' }), shown('Next'));
    expect(await forgetPage(place(0, { documentId: 'before' }))).toBe(false);
    expect((await pageOf(place(0)))?.title).toBe('Next');
  });

  test('is not what was found after the document has gone', async () => {
    const left = AbortSignal.abort(new Error('The page was left.'));
    await expect(keepPage(place(5), shown('Gone'), left)).rejects.toThrow('left');
    expect(await pageOf(place(5))).toBeNull();
    expect(await framesOf(7)).toEqual([0]);
  });

  test('goes with the tab and leaves nothing, nor takes anything of another tab', async () => {
    for (const frame of [0, 5]) await keepPage(place(frame), shown('Here'));
    await keepPage(place(0, { tabId: 77 }), shown('There'));
    expect(await forgetTab(7)).toEqual([0, 5]);
    expect([...store.session.kept.keys()]).toEqual(['page:77']);
  });
});

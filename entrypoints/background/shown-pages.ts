/**
 * What each frame of a tab shows, in the session store: the page itself, and those of its frames that are read. A page can
 * hold any number of frames, so how many are read is bounded here.
 */
import { browser } from 'wxt/browser';
import {
  framesKey,
  pageKey,
  readFrames,
  shownPage,
  type ShownPage,
} from '#messages/session-keys.ts';
import type { ReaderPlace } from './hear.ts';
import { createTurns } from './turns.ts';

/** Frames of one page that are read of themselves. A person who annotates words in a further one has it read too. */
const mostFrames = 8;

/** Five hundred frames that open at once must not all find the same free place. */
const inTurn = createTurns();

/** The page itself, then its frames in the order in which they were made. */
export async function framesOf(tabId: number): Promise<number[]> {
  return [0, ...(await listedFrames(tabId)).toSorted((a, b) => a - b)];
}

/** Whether this frame may be read; one that may keeps its place until it is closed. */
export function admitFrame({ tabId, frameId }: ReaderPlace): Promise<boolean> {
  return inTurn(tabId, async () => {
    const frames = await listedFrames(tabId);
    if (frameId === 0 || frames.includes(frameId)) return true;
    if (frames.length >= mostFrames) return false;
    await listFrames(tabId, [...frames, frameId]);
    return true;
  });
}

/** Keeps what a frame shows. Rejects where the signal has stopped it before its turn: then its document has gone. */
export function keepPage(
  place: ReaderPlace,
  page: Omit<ShownPage, 'documentId'>,
  signal?: AbortSignal,
): Promise<void> {
  const { tabId, frameId, documentId } = place;
  return inTurn(tabId, async () => {
    signal?.throwIfAborted();
    const frames = await listedFrames(tabId);
    if (frameId !== 0 && !frames.includes(frameId)) await listFrames(tabId, [...frames, frameId]);
    const key = pageKey(tabId, frameId);
    await browser.storage.session.set({ [key]: { ...page, documentId } });
  });
}

export async function pageOf({ tabId, frameId }: FrameOfTab): Promise<ShownPage | null> {
  const key = pageKey(tabId, frameId);
  const kept = await browser.storage.session.get(key);
  const parsed = shownPage.safeParse(kept[key]);
  return parsed.success ? parsed.data : null;
}

/** What the tab shows, frame by frame in their order. */
export async function pagesOf(tabId: number): Promise<ShownPage[]> {
  const frames = await framesOf(tabId);
  const pages = await Promise.all(frames.map((frameId) => pageOf({ tabId, frameId })));
  return pages.filter((page) => page !== null);
}

/** Looks up anew which marks of what the tab shows are not to be shown. */
export function changeHiddenMarks(
  tabId: number,
  hiddenMarksOf: (address: string, articleId: string | null) => Promise<string[]>,
): Promise<void> {
  return inTurn(tabId, async () => {
    for (const frameId of await framesOf(tabId)) {
      const page = await pageOf({ tabId, frameId }); // oxlint-disable-line no-await-in-loop
      if (page === null) continue;
      // oxlint-disable-next-line no-await-in-loop -- a tab has few frames, and most share an article
      const hiddenMarks = await hiddenMarksOf(page.address, page.articleId);
      const shown = { ...page, hiddenMarks };
      await browser.storage.session.set({ [pageKey(tabId, frameId)]: shown }); // oxlint-disable-line no-await-in-loop
    }
  });
}

/** Forgets a document that is being left, unless its frame shows the next one already. True where it was forgotten. */
export function forgetPage(place: ReaderPlace): Promise<boolean> {
  const { tabId, frameId, documentId } = place;
  return inTurn(tabId, async () => {
    const shown = await pageOf(place);
    if (shown !== null && shown.documentId !== documentId) return false;
    await browser.storage.session.remove(pageKey(tabId, frameId));
    const frames = await listedFrames(tabId);
    if (frames.includes(frameId)) {
      await listFrames(
        tabId,
        frames.filter((each) => each !== frameId),
      );
    }
    return true;
  });
}

/** Forgets all that a tab shows, and tells of which frames. */
export function forgetTab(tabId: number): Promise<number[]> {
  return inTurn(tabId, async () => {
    const frames = await framesOf(tabId);
    const keys = frames.map((frameId) => pageKey(tabId, frameId));
    await browser.storage.session.remove([...keys, framesKey(tabId)]);
    return frames;
  });
}

type FrameOfTab = Pick<ReaderPlace, 'tabId' | 'frameId'>;

async function listedFrames(tabId: number): Promise<number[]> {
  const key = framesKey(tabId);
  const parsed = readFrames.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : [];
}

async function listFrames(tabId: number, frames: number[]): Promise<void> {
  await browser.storage.session.set({ [framesKey(tabId)]: frames });
}

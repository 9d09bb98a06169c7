/** The last dismissals of a tab, in the session store. They are forgotten with the page. */
import { browser } from 'wxt/browser';
import { isDismissalOf, type MarkPlace } from '#domain/dismissal.ts';
import { mostUndone, undoable, undoKey, undoStack, type Dismissed } from '#messages/undo.ts';
import { pageOf } from './shown-pages.ts';
import { createTurns } from './turns.ts';

const inTurn = createTurns();

export function noteDismissed(tabId: number, dismissed: Dismissed): Promise<void> {
  return inTurn(tabId, async () => {
    await write(tabId, [...(await stackOf(tabId)), dismissed].slice(-mostUndone));
  });
}

/** Takes the last dismissal off that was made on what the tab shows now; null where there is none. */
export function takeLastDismissed(tabId: number): Promise<Dismissed | null> {
  return inTurn(tabId, async () => {
    const stack = await stackOf(tabId);
    const pages = await Promise.all(
      stack.map(async ({ frameId }) => {
        return [frameId, (await pageOf({ tabId, frameId }))?.address] as const;
      }),
    );
    const last = undoable(stack, new Map(pages)).at(-1);
    if (last === undefined) return null;
    await write(
      tabId,
      stack.filter((each) => each !== last),
    );
    return last;
  });
}

/** A mark that was taken back otherwise has nothing left to undo. */
export function dropDismissed(tabId: number, place: MarkPlace): Promise<void> {
  return inTurn(tabId, async () => {
    const stack = await stackOf(tabId);
    const rest = stack.filter(({ dismissal }) => !isDismissalOf(dismissal, place));
    if (rest.length < stack.length) await write(tabId, rest);
  });
}

export function forgetDismissed(tabId: number): Promise<void> {
  return inTurn(tabId, () => browser.storage.session.remove(undoKey(tabId)));
}

async function stackOf(tabId: number): Promise<Dismissed[]> {
  const key = undoKey(tabId);
  const parsed = undoStack.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : [];
}

async function write(tabId: number, stack: Dismissed[]): Promise<void> {
  await browser.storage.session.set({ [undoKey(tabId)]: stack });
}

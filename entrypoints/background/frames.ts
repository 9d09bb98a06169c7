/**
 * Errands that concern a whole tab, whose words may stand in several frames: the page itself comes first, then its frames
 * in the order in which they were made.
 */
import { browser } from 'wxt/browser';
import { atKey, pageKey } from '#messages/session-keys.ts';
import type { ToReader } from '#messages/to-reader.ts';
import { forgetText } from './anchor-claims.ts';
import { forgetTab, framesOf } from './shown-pages.ts';
import { askMark, tellFrame, tellFrameBriefly, tellTab } from './tell.ts';
import { forgetDismissed } from './undo-stack.ts';
import { createTurns } from './turns.ts';

/** A key that is pressed again before the first step has been taken is the next step. */
const inTurn = createTurns();

/** Opens a card on what is selected, in the frame that the person is in before any other; else on the mark they are at. */
export async function annotate(tabId: number): Promise<void> {
  // A frame that is not read may be meant, so all are asked; the order of those that are decides only where none has focus.
  const focused = await tellTab(tabId, { tell: 'selection.annotate', wantsFocus: true });
  if (focused === 'taken') return;
  const selected: ToReader = { tell: 'selection.annotate', wantsFocus: false };
  if ((await firstToTake(tabId, await framesOf(tabId), selected)) !== null) return;
  if ((await tellTab(tabId, selected)) === 'taken') return;
  await tellFrame(tabId, await frameAt(tabId), { tell: 'mark.annotate' });
}

/** Goes to the next or previous mark, on into the next or previous frame at the end of one, and round at the very end. */
export function step(tabId: number, by: 1 | -1): Promise<void> {
  return inTurn(tabId, () => stepNow(tabId, by));
}

async function stepNow(tabId: number, by: 1 | -1): Promise<void> {
  const frames = await framesOf(tabId);
  const before = await frameAt(tabId);
  const here: ToReader = { tell: 'mark.step', by, from: 'here', reads: false };
  const taken = await tellFrameBriefly(tabId, before, here);
  if (taken === 'taken') return;
  const place = Math.max(0, frames.indexOf(before));
  const following = by === 1 ? frames : frames.toReversed();
  const at = by === 1 ? place : frames.length - 1 - place;
  const order = [...following.slice(at + 1), ...following.slice(0, at + 1)];
  const edge: ToReader = { tell: 'mark.step', by, from: 'edge', reads: false };
  // A frame that is only busy will take the step when it comes to itself: told again, it would go on from there.
  const others = taken === 'silent' ? order.filter((frameId) => frameId !== before) : order;
  const next = await firstToTake(tabId, others, edge);
  if (next === null) {
    // Nothing is marked anywhere: the page may not have been read as an article.
    if (taken !== 'silent') await tellFrameBriefly(tabId, 0, { ...edge, reads: true });
    return;
  }
  await arriveAt(tabId, next);
  if (next !== before) await tellFrameBriefly(tabId, before, { tell: 'mark.leave' });
}

/** Notes in which frame the person is, for the next step. */
export async function arriveAt(tabId: number, frameId: number): Promise<void> {
  await browser.storage.session.set({ [atKey(tabId)]: frameId });
}

/** Forgets what a tab showed where no reader is left in it: a page that crashed has gone without a word. */
export async function forgetLost(tabId: number): Promise<void> {
  if ((await tellTab(tabId, { tell: 'reader.there' })) !== 'taken') await forgetWhole(tabId);
}

/** Forgets all that a tab shows. */
export async function forgetWhole(tabId: number): Promise<void> {
  const frames = await forgetTab(tabId);
  for (const frameId of frames) forgetText(pageKey(tabId, frameId));
  await browser.storage.session.remove(atKey(tabId));
  await forgetDismissed(tabId);
}

/** Asks frame after frame until one takes the errand on, passing over those that hang; gives which, or null. */
async function firstToTake(
  tabId: number,
  frames: readonly number[],
  message: ToReader,
): Promise<number | null> {
  for (const frameId of frames) {
    // oxlint-disable-next-line no-await-in-loop -- the next is asked only where this one has nothing
    if ((await tellFrameBriefly(tabId, frameId, message)) === 'taken') return frameId;
  }
  return null;
}

/** The id of the mark that the person is at in a frame; null where they are at none. */
export function currentMark(tabId: number, frameId: number): Promise<string | null> {
  return askMark(tabId, frameId, { tell: 'mark.current' });
}

/** The person is at no mark any more. */
export async function leaveMark(tabId: number, frameId: number): Promise<void> {
  await tellFrameBriefly(tabId, frameId, { tell: 'mark.leave' });
}

/** The frame of the mark that the person is at; the page itself until they went anywhere. */
export async function frameAt(tabId: number): Promise<number> {
  const kept = (await browser.storage.session.get(atKey(tabId)))[atKey(tabId)];
  return typeof kept === 'number' ? kept : 0;
}

/** Which frames have their claims looked for right now. What is found for a document that has gone is not kept. */
import { pageKey } from '#messages/session-keys.ts';
import { Declined } from './declined.ts';
import type { ReaderPlace } from './hear.ts';

interface Running {
  tabId: number;
  documentId: string;
  controller: AbortController;
}

const running = new Map<string, Running>();

/** Does the work of a frame's newest question; the one before it is stopped. */
export async function newestAsk<Result>(
  { tabId, frameId, documentId }: ReaderPlace,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const frame = pageKey(tabId, frameId);
  running.get(frame)?.controller.abort(new Declined('The page has asked again since.'));
  const controller = new AbortController();
  running.set(frame, { tabId, documentId, controller });
  try {
    return await work(controller.signal);
  } finally {
    if (running.get(frame)?.controller === controller) running.delete(frame);
  }
}

/** Stops the question of a document that is being left. The next one of its frame may have asked already: it goes on. */
export function stopAsk({ tabId, frameId, documentId }: ReaderPlace): void {
  const ask = running.get(pageKey(tabId, frameId));
  if (ask?.documentId === documentId) ask.controller.abort(new Declined('The page was left.'));
}

/** The same for a whole tab that was closed: what its pages said of it may not have arrived. */
export function stopAsksOf(tabId: number): void {
  for (const ask of running.values()) {
    if (ask.tabId === tabId) ask.controller.abort(new Declined('The tab was closed.'));
  }
}

/** How the background tells readers: one frame's, one tab's, or every tab's. A tab without a reader is passed over. */
import { browser } from 'wxt/browser';
import { wasCutOff, wasNotHeard } from '#messages/patient-send.ts';
import type { ToReader } from '#messages/to-reader.ts';

/** What became of an errand: a reader took it on, was there and did not, or is not there. */
export type Told = 'taken' | 'not taken' | 'gone';

/** Tells the reader of one frame; 0 is the page itself. */
export function tellFrame(tabId: number, frameId: number, message: ToReader): Promise<Told> {
  return told(browser.tabs.sendMessage(tabId, message, { frameId }));
}

/** Milliseconds after which a frame that was told counts as hanging: the person who pressed a key is waiting. */
const patience = 500;

/** The same for a frame whose process may hang; `silent` where it says nothing in time. */
export function tellFrameBriefly(
  tabId: number,
  frameId: number,
  message: ToReader,
): Promise<Told | 'silent'> {
  return briefly(tellFrame(tabId, frameId, message));
}

async function briefly(telling: Promise<Told>): Promise<Told | 'silent'> {
  const silence = Promise.withResolvers<'silent'>();
  const timer = setTimeout(() => silence.resolve('silent'), patience);
  try {
    return await Promise.race([telling, silence.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the reader of one frame for a mark's id; null where it has none to name, or does not answer in time. */
export async function askMark(
  tabId: number,
  frameId: number,
  message: ToReader,
): Promise<string | null> {
  let id: string | null = null;
  const asking = browser.tabs.sendMessage(tabId, message, { frameId }).then((answer: unknown) => {
    if (typeof answer === 'string') id = answer;
    return true;
  });
  await briefly(told(asking));
  return id;
}

/** Tells all frames of a tab; `taken` where one of them took it on. */
export function tellTab(tabId: number, message: ToReader): Promise<Told> {
  return told(browser.tabs.sendMessage(tabId, message));
}

async function told(sending: Promise<unknown>): Promise<Told> {
  try {
    return (await sending) === true ? 'taken' : 'not taken';
  } catch (error) {
    if (wasNotHeard(error)) return 'gone';
    if (wasCutOff(error)) return 'not taken';
    throw error;
  }
}

/** Tells every tab that has a reader. */
export async function tellEveryTab(message: ToReader): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tellTab(id, message)])));
}

/** Tells our own open pages that the team's records have changed; nobody may be listening. */
export async function tellPages(): Promise<void> {
  try {
    await browser.runtime.sendMessage({ tell: 'claims.changed' });
  } catch (error) {
    if (!wasNotHeard(error) && !wasCutOff(error)) throw error;
  }
}

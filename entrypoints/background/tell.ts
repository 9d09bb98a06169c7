/** How the background tells readers: one tab's, or every tab's. A tab without a reader is passed over. */
import { browser } from 'wxt/browser';
import { wasCutOff, wasNotHeard } from '#messages/patient-send.ts';
import type { ToReader } from '#messages/to-reader.ts';

/** True where a reader heard it. */
export async function tellTab(tabId: number, message: ToReader): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message);
    return true;
  } catch (error) {
    if (wasNotHeard(error) || wasCutOff(error)) return false;
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

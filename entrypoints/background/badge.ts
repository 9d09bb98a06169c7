/** The number on the toolbar button: how many of the team's claims stand on this page. It comes from the local copy alone. */
import { browser } from 'wxt/browser';
import type { ShownPage } from '#messages/session-keys.ts';

/** `pages` is what the tab shows, frame by frame: a claim that stands in two of them counts once. */
export async function showCount(tabId: number, pages: readonly ShownPage[]): Promise<void> {
  const anchored = pages.flatMap((page) => page.anchored).filter(({ start }) => start !== null);
  const standing = new Set(anchored.map(({ claimId }) => claimId)).size;
  const text = standing === 0 ? '' : String(standing);
  const hasChanged = anchored.some(({ outcome }) => outcome.state === 'altered');
  await browser.action.setBadgeBackgroundColor({
    tabId,
    color: hasChanged ? '#9a4a00' : '#2f5d50',
  });
  await browser.action.setBadgeText({ tabId, text });
}

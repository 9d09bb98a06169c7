/** The number on the toolbar button: how many of the team's claims stand on this page. It comes from the local copy alone. */
import { browser } from 'wxt/browser';
import type { AnchoredClaim } from '#domain/anchor.ts';

export async function showCount(tabId: number, anchored: readonly AnchoredClaim[]): Promise<void> {
  const standing = anchored.filter(({ start }) => start !== null).length;
  const text = standing === 0 ? '' : String(standing);
  const hasChanged = anchored.some(({ outcome }) => outcome.state === 'altered');
  await browser.action.setBadgeBackgroundColor({
    tabId,
    color: hasChanged ? '#9a4a00' : '#2f5d50',
  });
  await browser.action.setBadgeText({ tabId, text });
}

/**
 * The background: ear, hands and memory of the extension. It is killed and woken at will by the browser, so every
 * listener is registered before anything is awaited, and whatever matters is on disk or in the session store.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { sitesKey } from '#messages/session-keys.ts';
import { stopAsksOf } from './anchor-asks.ts';
import { forgetLost, forgetWhole } from './frames.ts';
import { gathered } from './gathered.ts';
import { hear } from './hear.ts';
import { listenToBrowser, makeMenus } from './menus.ts';
import { pageHandlers } from './page-asks.ts';
import { joinAsProvisioned } from './provision.ts';
import { readerHandlers } from './reader-asks.ts';
import { forgetCards } from './open-cards.ts';
import { registerSites } from './sites.ts';
import { openTeamLink } from './team-link.ts';
import { tellEveryTab, tellPages } from './tell.ts';

const safetyNet = 'sync';

function bringSitesInLine(): void {
  void registerSites();
}

export default defineBackground({
  type: 'module',
  main: () => {
    const team = openTeamLink(
      gathered(() => {
        void tellEveryTab({ tell: 'claims.changed' });
        void tellPages();
      }),
    );
    hear(readerHandlers(team), pageHandlers(team));
    listenToBrowser();

    browser.runtime.onInstalled.addListener(() => {
      void makeMenus();
      bringSitesInLine();
    });
    browser.runtime.onStartup.addListener(bringSitesInLine);
    browser.permissions.onAdded.addListener(bringSitesInLine);
    browser.permissions.onRemoved.addListener(bringSitesInLine);
    browser.storage.local.onChanged.addListener((changes) => {
      if (sitesKey in changes) bringSitesInLine();
    });

    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      // A page says that it is being left. One that crashed does not; and Chromium tells of each frame that loads as well.
      if (status === 'loading') void forgetLost(tabId);
    });
    browser.tabs.onRemoved.addListener((tabId) => {
      stopAsksOf(tabId);
      void forgetWhole(tabId);
      void forgetCards(tabId);
    });
    browser.alarms.onAlarm.addListener(() => void team.then((link) => link.synchroniser.wake()));

    async function start(): Promise<void> {
      // A dead socket and a killed background both end here: look at least once a minute while the browser runs.
      await browser.alarms.create(safetyNet, { periodInMinutes: 1 });
      const failed = await joinAsProvisioned(await team);
      if (failed !== null) console.warn(`The team of this build was not joined: ${failed}`);
    }
    void start();
  },
});

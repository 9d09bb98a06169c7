/**
 * The background: ear, hands and memory of the extension. It is killed and woken at will by the browser, so every
 * listener is registered before anything is awaited, and whatever matters is on disk or in the session store.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { forgetText } from './anchor-claims.ts';
import { hear } from './hear.ts';
import { listenToBrowser, makeMenus } from './menus.ts';
import { pageHandlers } from './page-asks.ts';
import { joinAsProvisioned } from './provision.ts';
import { readerHandlers } from './reader-asks.ts';
import { forgetCards, forgetTab } from './session-store.ts';
import { registerSites } from './sites.ts';
import { openTeamLink } from './team-link.ts';
import { tellEveryTab, tellPages } from './tell.ts';

const safetyNet = 'sync';

export default defineBackground({
  type: 'module',
  main: () => {
    const team = openTeamLink(() => {
      void tellEveryTab({ tell: 'claims.changed' });
      void tellPages();
    });
    hear(readerHandlers(team), pageHandlers(team));
    listenToBrowser();

    browser.runtime.onInstalled.addListener(() => void makeMenus());
    browser.runtime.onStartup.addListener(() => void team);
    browser.tabs.onRemoved.addListener((tabId) => {
      forgetText(tabId);
      void forgetTab(tabId);
      void forgetCards(tabId);
    });
    browser.alarms.onAlarm.addListener(() => void team.then((link) => link.synchroniser.wake()));
    const grantsChanged = () => void bringSitesInLine();
    browser.permissions.onAdded.addListener(grantsChanged);
    browser.permissions.onRemoved.addListener(grantsChanged);

    async function bringSitesInLine(): Promise<void> {
      const { server } = await (await team).replica.membership();
      await registerSites(server?.origin ?? null);
    }

    async function start(): Promise<void> {
      // A dead socket and a killed background both end here: look at least once a minute while the browser runs.
      await browser.alarms.create(safetyNet, { periodInMinutes: 1 });
      await bringSitesInLine();
      const link = await team;
      // Joined or not, reading works: a spent invite or a server that is away must not stop the reader.
      const failed = await joinAsProvisioned(link);
      if (failed !== null) console.warn(`The team of this build was not joined: ${failed}`);
      await bringSitesInLine();
    }
    void start();
  },
});

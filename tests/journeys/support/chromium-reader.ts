/** A reader with the installed Chromium: Playwright for pages, the DevTools protocol for the extension and its panel. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type CDPSession,
  type Page,
} from 'playwright';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { raiseCommand, raiseMenuChoice } from './chromium-events.ts';
import { chromiumPageHand } from './chromium-hand.ts';
import { watchWorker, type WatchedWorker } from './chromium-worker.ts';
import { copyExtension } from './extension-copy.ts';
import { findSelection } from './page-text.ts';
import type { ArticleView, Reader, ReaderSettings } from './reader.ts';
import { until } from './until.ts';
import { createArticleView, createView } from './view.ts';

/** What keeps a browser quiet on a closed network, and lets an extension be loaded from outside. */
const quietArguments = [
  '--enable-unsafe-extension-debugging',
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Running {
  context: BrowserContext;
  devtools: CDPSession;
  extensionId: string;
  /** Connections to the debugging port, one for each panel: a panel is only seen by who connects after it opened. */
  panels: Browser[];
  worker: WatchedWorker;
}

/** Starts Chromium on a new profile with the extension. Throws where no Chromium is installed. */
export async function openChromiumReader(settings: ReaderSettings): Promise<Reader> {
  const found = findBrowser('chromium');
  if (found === undefined) throw new Error('No Chromium is installed');
  const folder = mkdtempSync(join(tmpdir(), 'second-source-chromium-'));
  const profile = join(folder, 'profile');
  const extension = copyExtension(settings, folder);
  const pages = new Map<ArticleView, Page>();
  let running = await launch();

  async function launch(): Promise<Running> {
    const { width = 1280, height = 800 } = settings;
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: found?.path ?? '',
      ignoreDefaultArgs: ['--disable-extensions'],
      args: quietArguments,
      viewport: { width, height },
      colorScheme: settings.isDark === true ? 'dark' : 'light',
    });
    const browser = context.browser();
    if (browser === null) throw new Error('Playwright gives no browser for this context');
    const devtools = await browser.newBrowserCDPSession();
    const { id } = await devtools.send('Extensions.loadUnpacked', { path: extension });
    const worker = await watchWorker(context, id);
    return { context, devtools, extensionId: id, panels: [], worker };
  }

  async function newPage(address: string): Promise<Page> {
    const page = await running.context.newPage();
    await page.goto(address);
    return page;
  }

  async function targetOf(page: Page): Promise<string> {
    const session = await running.context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    const { targetInfos } = await running.devtools.send('Target.getTargets', {
      filter: [{ type: 'tab' }],
    });
    // A page does not say in which tab it is, so its address has to be the only one of its kind.
    const [tab, ...others] = targetInfos.filter((each) => each.url === targetInfo.url);
    if (tab === undefined || others.length > 0) {
      throw new Error(`${others.length + 1} tabs may be the one that shows ${targetInfo.url}`);
    }
    return tab.targetId;
  }

  async function disconnect(): Promise<void> {
    await Promise.all(running.panels.map((panel) => panel.close()));
    running.panels = [];
    pages.clear();
  }

  return {
    browser: 'chromium',
    async openArticle(address) {
      const page = await newPage(address);
      const view = createArticleView(chromiumPageHand(page), address);
      pages.set(view, page);
      return view;
    },
    async openPanel(article) {
      const page = pages.get(article);
      if (page === undefined) throw new Error('This article belongs to another reader');
      await page.bringToFront();
      await running.devtools.send('Extensions.triggerAction', {
        id: running.extensionId,
        targetId: await targetOf(page),
      });
      const panel = await until('the side panel is open', () => connectToPanel(profile, running));
      if (settings.isDark === true) await panel.emulateMedia({ colorScheme: 'dark' });
      return createView(chromiumPageHand(panel));
    },
    async openExtensionPage(page, query = '') {
      const address = `chrome-extension://${running.extensionId}/${page}${query}`;
      return createView(chromiumPageHand(await newPage(address)));
    },
    async pressShortcut(article, command) {
      await pages.get(article)?.bringToFront();
      await raiseCommand(running.context, running.extensionId, command);
    },
    async chooseMenu(article, label, { meanwhile, frame } = {}) {
      await pages.get(article)?.bringToFront();
      const where = frame === undefined ? article : await article.frame(frame);
      const selected = await where.evaluate(findSelection, null);
      await meanwhile?.();
      await raiseMenuChoice(running.context, running.extensionId, label, selected, frame);
    },
    // The demo build may reach this machine already, and that is all that Chromium would ask about.
    agree: () => Promise.resolve(),
    stopBackground: () => running.worker.stop(),
    async errors() {
      const page = await newPage('chrome://extensions');
      const errors = await page.evaluate<string[]>(
        `chrome.developerPrivate.getExtensionInfo('${running.extensionId}').then((info) =>
          [...info.runtimeErrors, ...info.manifestErrors].map((error) => error.message))`,
      );
      await page.close();
      return errors;
    },
    async kill() {
      const { processInfo } = await running.devtools.send('SystemInfo.getProcessInfo');
      const browser = processInfo.find((each) => each.type === 'browser');
      if (browser === undefined) throw new Error('Chromium does not say which process it is');
      const isGone = new Promise((resolve) => running.context.once('close', resolve));
      process.kill(browser.id, 'SIGKILL');
      await isGone;
      await disconnect();
    },
    async reopen() {
      running = await launch();
    },
    async close() {
      await disconnect();
      await running.context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function connectToPanel(profile: string, running: Running): Promise<Page | undefined> {
  const own = `chrome-extension://${running.extensionId}/sidepanel.html`;
  const { targetInfos } = await running.devtools.send('Target.getTargets');
  if (!targetInfos.some((each) => each.type === 'page' && each.url.startsWith(own)))
    return undefined;
  const port = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')[0] ?? '';
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const panels = browser.contexts().flatMap((context) => context.pages());
  const panel = panels.find((page) => page.url().startsWith(own));
  if (panel === undefined) await browser.close();
  else running.panels.push(browser);
  return panel;
}

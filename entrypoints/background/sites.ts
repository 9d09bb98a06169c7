/**
 * The sites that are read by themselves: those that the reader chose and the browser granted. A grant for the team's
 * server or for one capture is not a wish to be read.
 */
import { browser } from 'wxt/browser';
import { sitesToRead } from '#messages/sites.ts';

const scriptId = 'reader';
const readerFile = '/article.js';
const extractorFile = '/extract.js';

let underWay: Promise<void> = Promise.resolve();

/** Brings the registered script in line with the chosen sites and starts it in tabs that are open already. One at a time. */
export function registerSites(): Promise<void> {
  underWay = underWay.then(register, register);
  return underWay;
}

async function register(): Promise<void> {
  const matches = await sitesToRead(browser);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const script = {
    id: scriptId,
    matches,
    js: [readerFile],
    runAt: 'document_idle' as const,
    // Frames too, each by its own grant; one without an address of its own counts as of the page that wrote it.
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  if (matches.length === 0) {
    if (registered !== undefined) {
      await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    }
    return;
  }
  if (registered === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
  const tabs = await browser.tabs.query({ url: matches });
  // A tab that cannot be reached, such as one that is loading, gets the script by its registration.
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await Promise.allSettled(ids.map((id) => startReader(id)));
}

/** Starts the reader in a tab and those of its frames that are granted; the script sees to it that there is only one each. */
export async function startReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: [readerFile],
  });
}

/** Puts the extractor into the isolated world of one frame. */
export async function injectExtractor(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [extractorFile],
  });
}

/**
 * Styles one frame by a sheet of ours that the page's own scripts do not see. As the reader's own (USER) it cannot be
 * overruled, and reaches into shadow trees.
 */
export async function insertStyle(tabId: number, frameId: number, css: string): Promise<void> {
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [frameId] },
    css,
    origin: 'USER',
  });
}

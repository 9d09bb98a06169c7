/** The sites that the reader granted: there the reader script runs by itself; elsewhere only when the toolbar button is pressed. */
import { browser } from 'wxt/browser';

const scriptId = 'reader';
const readerFile = '/article.js';
const extractorFile = '/extract.js';

/** Brings the registered script in line with the granted sites, and starts it in tabs that are open already. */
export async function registerSites(teamOrigin: string | null): Promise<void> {
  const matches = await grantedSites(teamOrigin);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId,
      matches,
      js: [readerFile],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
  const tabs = await browser.tabs.query({ url: matches });
  // A tab that cannot be reached, such as one that is loading, gets the script by its registration.
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await Promise.allSettled(ids.map((id) => startReader(id)));
}

/** Patterns of the granted sites, the team's server left out: nobody reads articles there. */
async function grantedSites(teamOrigin: string | null): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const server = teamOrigin === null ? null : `${new URL(teamOrigin).origin}/*`;
  // Firefox names a granted pattern twice after a restart.
  return [...new Set(origins)].filter(
    (pattern) => /^(\*|https?):/.test(pattern) && pattern !== server,
  );
}

/** Starts the reader in a tab; the script itself sees to it that there is only one. */
export async function startReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [readerFile] });
}

/** Puts the extractor into the isolated world of one frame. */
export async function injectExtractor(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: [extractorFile],
  });
}

/** Styles one frame by a sheet of ours that the page's own scripts do not see. */
export async function insertStyle(tabId: number, frameId: number, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css });
}

/** Ways in from the browser itself: toolbar button, context menu, shortcuts. */
import { browser, type Browser } from 'wxt/browser';
import type { ToReader } from '#messages/to-reader.ts';
import { openSidebar } from './sidebar.ts';
import { startReader } from './sites.ts';
import { tellTab } from './tell.ts';

const annotateItem = 'annotate';

/** Call it before anything is awaited: the listeners wake the background. */
export function listenToBrowser(): void {
  browser.action.onClicked.addListener((tab) => void openPanel(tab));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    // Only the page itself is read: words in a frame of it are not ours to note.
    const isOnPage = info.frameId === undefined || info.frameId === 0;
    if (info.menuItemId !== annotateItem || !isOnPage) return;
    void tellStarted(tab, { tell: 'selection.annotate', orCurrent: false });
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const message = toldBy(command);
    if (message !== null) void onThisTab(tab).then((here) => tellStarted(here, message));
  });
}

/** Makes the context menu; once an installation. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: annotateItem,
    title: 'Write a note on “%s”',
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

function toldBy(command: string): ToReader | null {
  switch (command) {
    case 'annotate':
      return { tell: 'selection.annotate', orCurrent: true };
    case 'next-mark':
      return { tell: 'mark.step', by: 1 };
    case 'previous-mark':
      return { tell: 'mark.step', by: -1 };
    default:
      return null;
  }
}

/** The panel has to be opened in the click itself: neither browser allows it after an await. */
function openPanel(tab: Browser.tabs.Tab): Promise<void> {
  if (import.meta.env.FIREFOX) void openSidebar();
  else if (tab.windowId !== undefined) void browser.sidePanel.open({ windowId: tab.windowId });
  return tab.id === undefined || !isReadablePage(tab) ? Promise.resolve() : startReader(tab.id);
}

/** The click or key has granted this tab; the reader may not run there yet. */
async function tellStarted(tab: Browser.tabs.Tab | undefined, message: ToReader): Promise<void> {
  if (tab?.id === undefined || !isReadablePage(tab)) return;
  await startReader(tab.id);
  await tellTab(tab.id, message);
}

async function onThisTab(tab: Browser.tabs.Tab | undefined): Promise<Browser.tabs.Tab | undefined> {
  if (tab !== undefined) return tab;
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active;
}

/** Without the permission for a tab its address is not told: then trying is the way to know. */
function isReadablePage({ url }: Browser.tabs.Tab): boolean {
  return url === undefined || /^https?:/.test(url);
}

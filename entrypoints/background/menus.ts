/** Ways in from the browser itself: toolbar button, context menu, shortcuts. */
import { browser, type Browser } from 'wxt/browser';
import { dismissCurrent } from './dismiss-current.ts';
import { annotate, step } from './frames.ts';
import { undoDismissal } from './mark-choices.ts';
import { openSidebar } from './sidebar.ts';
import { startReader } from './sites.ts';
import { tellFrame } from './tell.ts';

const annotateItem = 'annotate';

/** What a person wants done in a tab. */
type Errand = (tabId: number) => Promise<unknown>;

/** Call it before anything is awaited: the listeners wake the background. */
export function listenToBrowser(): void {
  browser.action.onClicked.addListener((tab) => void openPanel(tab));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== annotateItem) return;
    // The menu says which frame it was opened in; one that is not granted has no reader, and nothing happens.
    void whenStarted(tab, (tabId) =>
      tellFrame(tabId, info.frameId ?? 0, { tell: 'selection.annotate', wantsFocus: false }),
    );
  });
  browser.commands.onCommand.addListener((command, tab) => {
    const errand = errandOf(command);
    if (errand !== null) void onThisTab(tab).then((here) => whenStarted(here, errand));
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

function errandOf(command: string): Errand | null {
  switch (command) {
    case 'annotate':
      return annotate;
    case 'next-mark':
      return (tabId) => step(tabId, 1);
    case 'previous-mark':
      return (tabId) => step(tabId, -1);
    case 'dismiss-mark':
      return dismissCurrent;
    case 'undo-dismiss':
      return undoDismissal;
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
async function whenStarted(tab: Browser.tabs.Tab | undefined, errand: Errand): Promise<void> {
  if (tab?.id === undefined || !isReadablePage(tab)) return;
  await startReader(tab.id);
  await errand(tab.id);
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

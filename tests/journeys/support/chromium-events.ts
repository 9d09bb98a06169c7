/**
 * What comes to the extension from Chromium's own window. Keys sent through DevTools never reach the browser's shortcuts,
 * and without a window there is no native menu to click in, so each event is raised where it would arrive.
 */
import type { BrowserContext, Worker } from 'playwright';
import { answered, NoAnswer } from './answered.ts';
import type { SelectedWords } from './page-text.ts';
import { until } from './until.ts';

/** The identifier of each item by the beginning of its label: Chromium tells no extension what its menu shows. */
const menuItems: Readonly<Record<string, string>> = { 'Write a note on': 'annotate' };

/** What the browser does when the command's shortcut is pressed. */
export async function raiseCommand(
  context: BrowserContext,
  extensionId: string,
  command: string,
): Promise<void> {
  await inBackground(
    context,
    extensionId,
    `${activeTab}
    .then(([tab]) => void chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`,
  );
}

/**
 * What the browser does when the item is chosen on these words. Throws where the extension has made no such item, or
 * where no words were selected when the menu opened: it would not have been shown.
 */
export async function raiseMenuChoice(
  context: BrowserContext,
  extensionId: string,
  label: string,
  selected: SelectedWords | null,
  frame?: string,
): Promise<void> {
  const menuItemId = menuItems[label];
  if (menuItemId === undefined) throw new Error(`No item is known as “${label}”`);
  if (selected === null) throw new Error('No words are selected for a menu on them');
  const chosen = { menuItemId, selectionText: selected.text, editable: false };
  // To update an item with nothing changes nothing, but is refused where there is no such item.
  await inBackground(
    context,
    extensionId,
    `chrome.contextMenus.update(${JSON.stringify(menuItemId)}, {})
    .then(() => ${activeTab})
    .then(async ([tab]) => void chrome.contextMenus.onClicked.dispatch(
      { ...${JSON.stringify(chosen)}, pageUrl: tab.url, frameId: await ${frameIn(frame)} }, tab))`,
  );
}

/**
 * Runs a script in the background, and once more where it gives no answer: a worker that ends while it is asked never
 * answers, and the one that follows has heard nothing.
 */
async function inBackground(
  context: BrowserContext,
  extensionId: string,
  script: string,
): Promise<void> {
  const ask = async () => {
    const worker = await backgroundOf(context, extensionId);
    await answered(worker.evaluate<unknown>(script));
  };
  await ask().catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    console.warn('The background did not answer and is asked once more.');
    return ask();
  });
}

/** The number that the browser gave the frame, as the menu would tell it; 0 is the page itself. */
function frameIn(address: string | undefined): string {
  if (address === undefined) return '0';
  return `chrome.scripting
    .executeScript({ target: { tabId: tab.id, allFrames: true }, func: () => location.href })
    .then((frames) => frames.find(({ result }) => result.includes(${JSON.stringify(address)})).frameId)`;
}

const activeTab = 'chrome.tabs.query({ active: true, currentWindow: true })';

function backgroundOf(context: BrowserContext, extensionId: string): Promise<Worker> {
  return until('the background runs', () =>
    context.serviceWorkers().find((each) => each.url().includes(extensionId)),
  );
}

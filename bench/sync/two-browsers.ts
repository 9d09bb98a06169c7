/** Two devices in one Chromium with IndexedDB on the disk: notes written offline on one reach the other, then both edit the same ones. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { CommandError } from '../../eval/command.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import type { BrowserReplica, Door } from './in-page/browser-replica.ts';

declare global {
  // oxlint-disable-next-line no-var -- how a global is declared
  var bench: { inPage: BrowserReplica };
}

export interface Meeting {
  firstConvergence: number;
  firstBytes: number;
  conflicts: number;
  conflictBytes: number;
  /** Edits that lost a race and can still be read on the first device. */
  lostEditsKept: number;
}

export interface MeetingPlan {
  script: string;
  door: Door;
  takeBytes: () => number;
  notes: number;
  /** Notes that both edit. */
  edited: number;
}

/**
 * The page comes from the server's own origin, so that no rule about web pages has to be switched off. Throws where the two
 * devices do not end up showing the same.
 */
export async function meet(plan: MeetingPlan): Promise<Meeting> {
  const profile = mkdtempSync(join(tmpdir(), 'second-source-bench-profile-'));
  const browser = await launch(profile);
  try {
    const [first, second] = [await openPage(browser, plan), await openPage(browser, plan)];
    return await measure([first, second], plan);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function measure(pages: [Page, Page], plan: MeetingPlan): Promise<Meeting> {
  const [first] = pages;
  const { notes, edited, takeBytes, door } = plan;
  async function both<Result>(ask: (page: Page, at: number) => Promise<Result>) {
    return Promise.all(pages.map(ask));
  }
  await both((page, at) =>
    page.evaluate(([name, to]) => bench.inPage.open(name, to), [`device-${at}`, door] as const),
  );
  // What a device has to know before it can write is not part of the race.
  await both((page) => page.evaluate(() => bench.inPage.goOnline()));
  await both((page) => page.evaluate(() => bench.inPage.settled({ notes: 0, edits: 0 })));
  await both((page) => page.evaluate(() => bench.inPage.goOffline()));
  await first.evaluate((count) => bench.inPage.writeNotes('two', count), notes);

  async function converge(taken: { notes: number; edits: number }) {
    takeBytes();
    const started = performance.now();
    await both((page) => page.evaluate(() => bench.inPage.goOnline()));
    let milliseconds = 0;
    for (let look = 0; look < 20; look += 1) {
      // oxlint-disable no-await-in-loop -- a device may say that it is done before the other's word has reached it
      await both((page) => page.evaluate((all) => bench.inPage.settled(all), taken));
      milliseconds = performance.now() - started;
      const bytes = takeBytes();
      const [one, other] = await both((page) => page.evaluate(() => bench.inPage.shown()));
      // oxlint-enable no-await-in-loop
      if (one === other) return { milliseconds, bytes };
    }
    throw new Error('The two devices do not show the same.');
  }
  const written = await converge({ notes, edits: 0 });
  await both((page) => page.evaluate(() => bench.inPage.goOffline()));
  await both((page, at) =>
    page.evaluate(([count, words]) => bench.inPage.editNotes('two', count, words), [
      edited,
      `changed-on-${at}`,
    ] as const),
  );
  const conflicted = await converge({ notes, edits: 2 * edited });
  return {
    firstConvergence: written.milliseconds,
    firstBytes: written.bytes,
    conflicts: conflicted.milliseconds,
    conflictBytes: conflicted.bytes,
    lostEditsKept: await first.evaluate(() => bench.inPage.lostEditsKept()),
  };
}

async function launch(profile: string): Promise<BrowserContext> {
  const found = findBrowser('chromium');
  if (found === undefined) {
    throw new CommandError('No Chromium is installed: set CHROME_PATH, or run npm start once.');
  }
  return chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      // The page is handed in by the driver, so the browser does not know it for one from the loopback.
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
      // Both devices are in front of somebody.
      '--disable-background-timer-throttling',
      '--disable-backgrounding-occluded-windows',
      '--disable-renderer-backgrounding',
    ],
  });
}

async function openPage(browser: BrowserContext, { script, door }: MeetingPlan): Promise<Page> {
  const page = await browser.newPage();
  const address = new URL('/bench-page', door.origin).href;
  await page.route(`${address}*`, (route) =>
    route.request().url() === address
      ? route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>bench</title><script src="/bench-page.js"></script>',
        })
      : route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script }),
  );
  await page.goto(address);
  // From here on nothing stands between the page and the wire.
  await page.unrouteAll();
  return page;
}

/** One Chromium for a whole run: pages without their scripts, without network, with the extractors put in from outside. */
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browser.ts';
import { CommandError } from '../command.ts';
import type { ExtractorName, LabelledText } from './in-page.ts';
import type { SavedPage } from './pages.ts';

const home = import.meta.dirname;
const root = `${home}/../..`;

/** The page's own scripts stay off by policy: switched off in the browser, ours would lose its callbacks too. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'none'",
};

export interface PageBrowser {
  /** Opens the page, runs the extractors on it in this order, each so often, and closes it. */
  visit(page: SavedPage, order: readonly ExtractorName[], runs: number): Promise<Visited>;
  /** Opens the page and reads it in slices so often: of each run the longest slice, in ms of processor time. */
  longestTasks(page: SavedPage, runs: number): Promise<number[]>;
  close(): Promise<void>;
}

export interface Output {
  name: ExtractorName;
  text: string;
  /** Milliseconds of processor time of the page's main thread, of each of the runs. */
  times: number[];
}

export interface Visited {
  outputs: Output[];
  visible: string;
  blocks: LabelledText[];
}

/** Throws where no Chromium is installed. */
export async function openPageBrowser(): Promise<PageBrowser> {
  const found = findBrowser('chromium');
  if (found === undefined) {
    throw new CommandError('No Chromium is installed; `npm start` says how to get one.');
  }
  const inPage = await bundle({ entry: `${home}/in-page.ts`, name: 'inPage' });
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
  return {
    visit: (page, order, runs) =>
      withPage(browser, page, inPage, async (open) => {
        const outputs: Output[] = [];
        const clock = await processorClock(open);
        for (const name of order) {
          const times: number[] = [];
          for (let at = 0; at < runs; at += 1) {
            const before = await clock();
            await open.evaluate((which) => extractionInPage.run(which), name);
            times.push((await clock()) - before);
          }
          outputs.push({ name, times, text: await open.evaluate(() => extractionInPage.text()) });
        }
        const [visible, blocks] = await open.evaluate(() => [
          extractionInPage.visibleText(),
          extractionInPage.blocks(),
        ]);
        return { outputs, visible, blocks };
      }),
    longestTasks: (page, runs) =>
      withPage(browser, page, inPage, async (open) => {
        const clock = await processorClock(open);
        const longest: number[] = [];
        while (longest.length < runs) {
          const slices: number[] = [];
          for (let isLast = false; !isLast;) {
            const before = await clock();
            isLast = await open.evaluate(() => extractionInPage.readSlice());
            slices.push((await clock()) - before);
          }
          longest.push(Math.max(...slices));
        }
        return longest;
      }),
    close: () => browser.close(),
  };
}

/** Processor time rather than a clock: what else the machine does at that moment is not the extractor's. */
async function processorClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}

async function withPage<Result>(
  browser: Browser,
  { url, html }: SavedPage,
  inPage: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ headers, body: html })
        : route.abort(),
    );
    await page.addInitScript({ content: inPage });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await use(page);
  } finally {
    await context.close();
  }
}

/** One script that holds all that `entry` imports. */
async function bundle({ entry, name }: { entry: string; name: string }): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: { write: false, minify: true, lib: { entry, name, formats: ['iife'] } },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error(`${entry} was not built.`);
  return first.output.map((each) => (each.type === 'chunk' ? each.code : '')).join('');
}

/** Bytes after gzip of a script that needs only what `entry` exports. */
export async function gzipSize(entry: string): Promise<number> {
  return gzipSync(await bundle({ entry, name: 'weighed' }), { level: 9 }).length;
}

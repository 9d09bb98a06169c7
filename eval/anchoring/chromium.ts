/** One installed Chromium for a whole run, closed whatever happens. Its pages have no network and run no script but ours. */
import { chromium, type Browser, type Page } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.ts';
import { CommandError } from '../command.ts';

/** Every page is answered from here: nothing listens on this address. */
const address = 'https://page.example/';

/** The page's own scripts stay off by policy; what the run puts in from outside is not bound by it. */
const policy = "script-src 'none'";

/**
 * Runs `use` with a browser and closes it.
 * @throws CommandError where no Chromium is installed.
 */
export async function withChromium<Result>(
  use: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const found = findBrowser('chromium');
  if (found === undefined) {
    throw new CommandError('No Chromium is installed: set CHROME_PATH, or run npm start once.');
  }
  const browser = await chromium.launch({
    executablePath: found.path,
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Opens a page with this HTML and this script already run, hands it over and closes it. */
export async function visit<Result>(
  browser: Browser,
  {
    html,
    script,
    encoding = 'utf-8',
  }: { html: string | Buffer; script: string; encoding?: string },
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const headers = {
      'content-type': `text/html; charset=${encoding}`,
      'content-security-policy': policy,
    };
    await page.route('**/*', (route) => {
      const isPage = route.request().isNavigationRequest() && route.request().url() === address;
      return isPage ? route.fulfill({ headers, body: html }) : route.abort();
    });
    await page.addInitScript({ content: script });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Opens a reader by the browser's name, so that a journey is written once: `describe.each(browsers)`. */
import type { BrowserName } from '../../../scripts/find-browser.ts';
import { openChromiumReader } from './chromium-reader.ts';
import { openFirefoxReader } from './firefox-reader.ts';
import type { Reader, ReaderSettings } from './reader.ts';

export const browsers: readonly BrowserName[] = ['chromium', 'firefox'];

export function openReader(browser: BrowserName, settings: ReaderSettings): Promise<Reader> {
  return browser === 'chromium' ? openChromiumReader(settings) : openFirefoxReader(settings);
}

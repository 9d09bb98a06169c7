/** Finds an installed Chromium or Firefox, without downloading any. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  path: string;
  version: string;
}

const commands: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox', 'firefox-esr'],
};

const usualPlaces: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
  ],
};

/** The environment variable that overrides the search for each browser. */
export const pathVariable: Record<BrowserName, string> = {
  chromium: 'CHROME_PATH',
  firefox: 'FIREFOX_PATH',
};

/**
 * The first browser of that name that answers `--version`, looked for in CHROME_PATH or FIREFOX_PATH, then PATH, the
 * usual places of macOS and Windows, and Playwright's cache; undefined where there is none.
 */
export function findBrowser(name: BrowserName): FoundBrowser | undefined {
  for (const path of candidates(name)) {
    if (!existsSync(path)) continue;
    const version = versionOf(path);
    if (version !== undefined) return { name, path, version };
  }
  return undefined;
}

function candidates(name: BrowserName): string[] {
  const named = process.env[pathVariable[name]];
  if (named !== undefined && named !== '') return [named];
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands[name].flatMap((command) =>
    folders.map((folder) => join(folder, command + ending)),
  );
  return [...onPath, ...usualPlaces[name], ...inPlaywrightCache(name)];
}

function inPlaywrightCache(name: BrowserName): string[] {
  if (name === 'firefox') return []; // Playwright's Firefox is patched: it does not load extensions as a reader's does.
  const cache = join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium-'))
    .map((folder) => join(cache, folder, 'chrome-linux', 'chrome'));
}

function versionOf(path: string): string | undefined {
  try {
    return execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch (error) {
    if (error instanceof Error) return undefined; // It is there but does not run: not a browser we can use.
    throw error;
  }
}

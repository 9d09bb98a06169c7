/** Opens the reader's browser with the extension loaded, on a profile that is kept between starts. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import * as z from 'zod/mini';
import type { FoundBrowser } from './find-browser.ts';

export interface OpenBrowser {
  close(): Promise<void>;
  /** Resolves when the browser has ended, by whomever. */
  ended: Promise<void>;
}

export interface BrowserSettings {
  browser: FoundBrowser;
  extension: string;
  profile: string;
  address: string;
}

/** Whether a window can be shown here. Windows and macOS always have a screen; elsewhere the environment names it. */
export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return ['DISPLAY', 'WAYLAND_DISPLAY'].some((name) => (process.env[name] ?? '') !== '');
}

/** Stands in the address of the extension's pages in Firefox, so that what it keeps survives a new start. */
const extensionHost = '5ec0d50c-0000-4000-8000-000000004747';

/** Opens it. Rejects where the browser does not start. */
export async function openBrowser(settings: BrowserSettings): Promise<OpenBrowser> {
  const { browser, extension, profile, address } = settings;
  mkdirSync(profile, { recursive: true });
  if (browser.name === 'chromium') forgetOldBackground(profile);
  // Loaded late: web-ext takes most of a second, which the server need not wait for.
  const [{ cmd }, { consoleStream }] = await Promise.all([
    import('web-ext'),
    import('web-ext/util/logger'),
  ]);
  consoleStream.startCapturing();
  const common = {
    sourceDir: extension,
    profileCreateIfMissing: true,
    keepProfileChanges: true,
    noReload: true,
    noInput: true,
    startUrl: [address],
  };
  const runner = await cmd.run(
    browser.name === 'firefox'
      ? {
          ...common,
          target: ['firefox-desktop'],
          firefox: browser.path,
          firefoxProfile: profile,
          pref: firefoxPreferences(extension),
          args: [],
        }
      : {
          ...common,
          target: ['chromium'],
          chromiumBinary: browser.path,
          chromiumProfile: profile,
          args: chromiumArguments(),
        },
  );
  // The launcher's own listener would end this process before the server has closed its database.
  process.removeAllListeners('SIGINT');
  const ended = new Promise<void>((resolve) => {
    runner.registerCleanup(resolve);
  });
  return { ended, close: () => runner.exit() };
}

/**
 * Chromium keeps the compiled background of an unpacked extension in the profile and runs it again at the next start even
 * when the build has changed, be its version another one too. Without the folder it registers the new one.
 */
function forgetOldBackground(profile: string): void {
  rmSync(path.join(profile, 'Default', 'Service Worker'), { recursive: true, force: true });
}

function chromiumArguments(): string[] {
  const quiet = [
    '--no-first-run',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-sync',
  ];
  // Chromium refuses to run as root with its sandbox; root is usual in containers, where the demo is tried out.
  return process.getuid?.() === 0 ? [...quiet, '--no-sandbox'] : quiet;
}

const manifestShape = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

function firefoxPreferences(extension: string): Record<string, string | number | boolean> {
  const manifest: unknown = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
  const { id } = z.parse(manifestShape, manifest).browser_specific_settings.gecko;
  return {
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'termsofuse.bypassNotification': true,
    // A temporary add-on loses its storage when the browser ends, unless all three are set.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: extensionHost }),
  };
}

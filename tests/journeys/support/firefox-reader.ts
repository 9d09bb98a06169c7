/** A reader with the installed Firefox, driven over Marionette; no driver program is needed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import * as z from 'zod/mini';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { copyExtension } from './extension-copy.ts';
import { firefoxPageHand } from './firefox-hand.ts';
import { chooseItem, openMenu } from './firefox-menu.ts';
import { extensionHost, writePreferences } from './firefox-profile.ts';
import { openSidebar } from './firefox-sidebar.ts';
import { createFirefoxWindow } from './firefox-window.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import type { ArticleView, Reader, ReaderSettings } from './reader.ts';
import { until } from './until.ts';
import { createArticleView, createView } from './view.ts';

const manifestShape = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});
const newWindow = z.object({ handle: z.string() });
const handleList = z.array(z.string());
const errorList = z.array(z.string());

interface Running {
  firefox: ChildProcess;
  marionette: Marionette;
}

/** Starts Firefox on a new profile with the extension. Throws where no Firefox is installed. */
export async function openFirefoxReader(settings: ReaderSettings): Promise<Reader> {
  const found = findBrowser('firefox');
  if (found === undefined) throw new Error('No Firefox is installed');
  const folder = mkdtempSync(join(tmpdir(), 'second-source-firefox-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  const extension = copyExtension(settings, folder);
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const addonId = z.parse(manifestShape, manifest).browser_specific_settings.gecko.id;
  writePreferences(profile, addonId, settings.isDark === true);
  const handles = new Map<ArticleView, string>();
  let running = await launch();
  const window = createFirefoxWindow(() => running.marionette);
  await install();

  async function launch(): Promise<Running> {
    const portFile = join(profile, 'MarionetteActivePort');
    rmSync(portFile, { force: true });
    const firefox = spawn(
      found?.path ?? '',
      [
        '--headless',
        '--marionette',
        '--remote-allow-system-access',
        '--no-remote',
        '--profile',
        profile,
        '--width',
        String(settings.width ?? 1280),
        '--height',
        String(settings.height ?? 800),
      ],
      { stdio: 'ignore', env: { ...process.env, MOZ_DISABLE_AUTO_SAFE_MODE: '1' } },
    );
    const port = await until(
      'Firefox has opened its port',
      () => existsSync(portFile) && Number(readFileSync(portFile, 'utf8')),
      60_000,
    );
    return { firefox, marionette: await connectMarionette(port) };
  }

  async function install(): Promise<void> {
    await window.send('Addon:Install', { path: extension, temporary: true });
  }

  async function newTab(address: string): Promise<string> {
    // The tab that the session points at may have been closed: a new one is opened from any that is there.
    const [anyone] = z.parse(handleList, await window.send('WebDriver:GetWindowHandles'));
    await window.send('WebDriver:SwitchToWindow', { handle: anyone });
    const opened = await window.send('WebDriver:NewWindow', { type: 'tab', focus: true });
    const { handle } = z.parse(newWindow, opened);
    await firefoxPageHand(window, handle).goto(address);
    return handle;
  }

  async function end(): Promise<void> {
    handles.clear();
    if (running.firefox.exitCode !== null || running.firefox.signalCode !== null) return;
    const hasEnded = once(running.firefox, 'exit');
    running.firefox.kill('SIGKILL');
    await hasEnded;
    running.marionette.close();
  }

  return {
    browser: 'firefox',
    async openArticle(address) {
      const handle = await newTab(address);
      const view = createArticleView(firefoxPageHand(window, handle), address);
      handles.set(view, handle);
      return view;
    },
    async openPanel(article) {
      const handle = handles.get(article);
      if (handle === undefined) throw new Error('This article belongs to another reader');
      await window.at({ window: handle, part: 'page' }, () => Promise.resolve());
      return createView(await openSidebar(window, addonId));
    },
    async openExtensionPage(page, query = '') {
      const handle = await newTab(`moz-extension://${extensionHost}/${page}${query}`);
      return createView(firefoxPageHand(window, handle));
    },
    async pressShortcut(article, command) {
      const handle = handles.get(article);
      if (handle === undefined) throw new Error('This article belongs to another reader');
      await window.at({ window: handle, part: 'page' }, () => Promise.resolve());
      await window.inBrowser(raiseCommand, { addonId, command }, () => undefined);
    },
    async chooseMenu(article, label, { meanwhile, frame } = {}) {
      const handle = handles.get(article);
      if (handle === undefined) throw new Error('This article belongs to another reader');
      await openMenu(window, { window: handle, part: frame === undefined ? 'page' : { frame } });
      await meanwhile?.();
      await chooseItem(window, label);
    },
    agree: () => window.inBrowser(agreeToPrompt, null, () => undefined),
    stopBackground: () =>
      window.inBrowser(terminateBackground, addonId, (answer) => z.parse(z.boolean(), answer)),
    errors: () =>
      window.inBrowser(readErrors, extensionHost, (answer) => z.parse(errorList, answer)),
    kill: end,
    async reopen() {
      running = await launch();
      await install();
    },
    async close() {
      await end();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Presses the `<key>` that the browser made for the command, as its shortcut would; one without a key is raised itself. */
const raiseCommand = `
  const { extension } = WebExtensionPolicy.getByID(argument.addonId);
  const keyset = document.getElementById('ext-keyset-id-' + extension.id.toLowerCase().replace(/[^a-z0-9_-]/g, '_'));
  const { shortcut } = (await extension.shortcuts.allCommands()).find(({ name }) => name === argument.command);
  const letter = shortcut.split('+').at(-1);
  const key = [...keyset.children].find((each) =>
    each.getAttribute('key') === letter || each.getAttribute('keycode') === 'VK_' + letter.toUpperCase());
  if (shortcut === '') extension.shortcuts.onCommand(argument.command);
  else key.doCommand();`;

const agreeToPrompt = `
  const asked = document.getElementById('addon-webext-permissions-notification');
  if (PopupNotifications.isPanelOpen && asked !== null) asked.button.click();`;

const terminateBackground = `
  const { extension } = WebExtensionPolicy.getByID(argument);
  // One that is ended while it starts never starts again; Firefox itself does not do that.
  if (extension.backgroundState !== 'running') return false;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return true;`;

/** Left out is what Firefox itself remarks when a page of ours is closed while an answer is on its way to it. */
const readErrors = `
  const remark = /^Promise (resolved|rejected) (after context unloaded|while context is inactive)/;
  return Services.console.getMessageArray()
    .filter((each) => each instanceof Ci.nsIScriptError && (each.flags & Ci.nsIScriptError.warningFlag) === 0)
    .filter((each) => each.sourceName.includes(argument))
    .map((each) => each.errorMessage)
    .filter((message) => !remark.test(message));`;

/** `npm start`: builds the extension, starts a demo team, and opens a browser that is signed in, on the first article. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { demoPaths } from '../demo/site.ts';
import { buildDemo, root } from './build-extension.ts';
import { profileFolder, startDemoTeam, type DemoTeam } from './demo-team.ts';
import type { FoundBrowser } from './find-browser.ts';
import { needBrowser } from './install-browser.ts';
import { hasDisplay, openBrowser, type OpenBrowser } from './open-browser.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';

const data = path.join(root, '.data');

async function start(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2));
  if (options.isFresh) rmSync(data, { recursive: true, force: true });
  const team = await startDemoTeam(data, options);
  try {
    // A machine without a display still gets server, build and instructions: it may be read from another one.
    const browser = hasDisplay() ? needBrowser(options.browser) : undefined;
    const extension = await buildDemo(options.browser);
    await team.provision(extension);
    await (browser === undefined
      ? explain(team, extension, options)
      : show(team, extension, browser, options));
  } finally {
    await team.close();
  }
}

async function show(
  team: DemoTeam,
  extension: string,
  browser: FoundBrowser,
  options: StartOptions,
): Promise<void> {
  const stopped = interruption();
  const window = await openBrowser({
    browser,
    extension,
    profile: profileFolder(data, options),
    address: team.site.origin + demoPaths.wire,
  });
  const watched = stopOnInterrupt(window);
  console.log(`${browser.version} is open on ${team.site.origin}${demoPaths.wire}`);
  console.log(`The team’s server is at ${team.server.address}, its data in ${data}`);
  console.log(`Ready after ${seconds()} s. Ctrl-C stops everything; the data stays.`);
  await Promise.race([stopped, watched, window.ended]);
  await window.close();
}

async function explain(team: DemoTeam, extension: string, options: StartOptions): Promise<void> {
  const place =
    options.browser === 'firefox'
      ? `about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${path.join(extension, 'manifest.json')}`
      : `chrome://extensions → Developer mode → Load unpacked → ${extension}`;
  console.log('There is no display here, so no browser was opened. In a browser on this machine:');
  console.log(`  1. Load the extension: ${place}`);
  console.log(`  2. Read an article: ${team.site.origin}${demoPaths.wire}`);
  console.log(`     and the other account: ${team.site.origin}${demoPaths.herald}`);
  console.log(`The extension joins the demo team at ${team.server.address} by itself.`);
  console.log(`Ready after ${seconds()} s. Ctrl-C stops everything; the data stays.`);
  await interruption();
}

/** Builds the extension, starts a demo team, and opens a browser that is signed in, until somebody ends it. */
import path from 'node:path';
import process from 'node:process';
import { buildDemo, root } from './build-extension.ts';
import { profileFolder, startDemoTeam, type DemoTeam } from './demo-team.ts';
import { findBrowser, type FoundBrowser } from './find-browser.ts';
import { installCommand, needBrowser } from './install-browser.ts';
import { hasDisplay, openBrowser } from './open-browser.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';
import { throwAway } from './throw-away.ts';

const data = path.join(root, '.data');

/**
 * Runs the demo with the options of the command line, its browser on the given path of the demo site. Ends the process:
 * with 0 after Ctrl-C, with 1 and one sentence on standard error where something is missing.
 */
export async function runDemo(firstPath: string): Promise<never> {
  try {
    await run(readStartOptions(process.argv.slice(2)), firstPath);
    // Ctrl-C is the ordinary way to end the demo, so it ends well: npm would print an error for 130.
    process.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

async function run(options: StartOptions, firstPath: string): Promise<void> {
  if (options.isFresh) await throwAway(data, options);
  const team = await startDemoTeam(data, options);
  try {
    // A machine without a display still gets server, build and instructions: it may be read from another one.
    const browser = hasDisplay() ? needBrowser(options.browser) : undefined;
    const extension = await buildDemo(options.browser);
    await team.provision(extension);
    await (browser === undefined
      ? explain(team, extension, options, firstPath)
      : show(team, extension, browser, options, firstPath));
  } finally {
    await team.close();
  }
}

async function show(
  team: DemoTeam,
  extension: string,
  browser: FoundBrowser,
  options: StartOptions,
  firstPath: string,
): Promise<void> {
  const window = await openBrowser({
    browser,
    extension,
    profile: profileFolder(data, options),
    address: team.site.origin + firstPath,
  });
  console.log(`${browser.version} is open on ${team.site.origin}${firstPath}`);
  console.log(`The team’s server is at ${team.server.address}, its data in ${data}`);
  console.log(`Ready after ${seconds()} s. Ctrl-C stops everything; the data stays.`);
  await Promise.race([interruption(), window.ended]);
  await window.close();
}

async function explain(
  team: DemoTeam,
  extension: string,
  options: StartOptions,
  firstPath: string,
): Promise<void> {
  const place =
    options.browser === 'firefox'
      ? `about:debugging#/runtime/this-firefox → Load Temporary Add-on → ${path.join(extension, 'manifest.json')}`
      : `chrome://extensions → Developer mode → Load unpacked → ${extension}`;
  console.log('There is no display here, so no browser was opened. In a browser on this machine:');
  if (findBrowser(options.browser) === undefined) {
    console.log(
      `  (there is no ${options.browser} yet; get one with: ${installCommand(options.browser)})`,
    );
  }
  console.log(`  1. Load the extension: ${place}`);
  console.log(`  2. Open ${team.site.origin}${firstPath}`);
  console.log(`     All pages: ${team.site.origin}/`);
  console.log(`The extension joins the demo team at ${team.server.address} by itself.`);
  console.log(`Ready after ${seconds()} s. Ctrl-C stops everything; the data stays.`);
  await interruption();
}

/** Resolves when the person at the terminal, or the system, wants an end. */
function interruption(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}

function seconds(): string {
  return (performance.now() / 1000).toFixed(1);
}

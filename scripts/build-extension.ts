/** Builds the extension with WXT in a process of its own: its configuration reads the environment once, when loaded. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import type { BrowserName } from './find-browser.ts';

export const root = path.join(import.meta.dirname, '..');

/** The demo's build may read the demo site without asking; the production build is the one that goes to the stores. */
export type BuildKind = 'demo' | 'production';

const target: Record<BrowserName, string> = { chromium: 'chrome', firefox: 'firefox' };

/** The folder of a build, whether it is there or not. */
export function buildFolder(browser: BrowserName, kind: BuildKind): string {
  return path.join(root, '.output', `${target[browser]}-mv3${kind === 'demo' ? '-demo' : ''}`);
}

/** Builds and gives the folder. Throws what the builder said where it failed. */
export async function buildExtension(browser: BrowserName, kind: BuildKind): Promise<string> {
  const builder = path.join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const building = spawn(process.execPath, [builder, 'build', '-b', target[browser]], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SECOND_SOURCE_DEMO: kind === 'demo' ? '1' : '' },
  });
  const said: string[] = [];
  building.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  building.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const [code]: unknown[] = await once(building, 'close');
  if (code !== 0) throw new Error(`The extension could not be built.\n${said.join('')}`);
  return buildFolder(browser, kind);
}

/** The folder of the demo's build, whether it is there or not. */
export function demoFolder(browser: BrowserName): string {
  return buildFolder(browser, 'demo');
}

/** Builds the extension that may read the demo site without asking. */
export function buildDemo(browser: BrowserName): Promise<string> {
  return buildExtension(browser, 'demo');
}

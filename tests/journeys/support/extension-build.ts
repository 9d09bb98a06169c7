/** The builds that tests look at: made where they are missing or older than the sources, since a stale one tests nothing. */
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { roomNames } from '../../../rooms.ts';
import {
  buildExtension,
  buildFolder,
  root,
  type BuildKind,
} from '../../../scripts/build-extension.ts';
import type { BrowserName } from '../../../scripts/find-browser.ts';

const building = new Map<string, Promise<string>>();

/** The folder of the build that journeys drive: it may read pages on this machine without asking. */
export function demoExtension(browser: BrowserName): Promise<string> {
  return current(browser, 'demo');
}

/** The folder of the build that goes to the stores. */
export function productionExtension(browser: BrowserName): Promise<string> {
  return current(browser, 'production');
}

function current(browser: BrowserName, kind: BuildKind): Promise<string> {
  const folder = buildFolder(browser, kind);
  const underWay = building.get(folder);
  if (underWay !== undefined) return underWay;
  const built = isCurrent(folder) ? Promise.resolve(folder) : buildExtension(browser, kind);
  building.set(folder, built);
  return built;
}

function isCurrent(folder: string): boolean {
  const builtAt = statSync(path.join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs;
  if (builtAt === undefined) return false;
  const patterns = [`{${roomNames.join(',')}}/**/*.*`, 'public/**/*.*', '*.{ts,json}'];
  const sources = globSync(patterns, { cwd: root });
  return sources.every((file) => statSync(path.join(root, file)).mtimeMs < builtAt);
}

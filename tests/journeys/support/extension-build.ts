/** The build that journeys drive: the demo's, which may read pages on this machine without asking. */
import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { roomNames } from '../../../rooms.ts';
import { buildDemo, demoFolder, root } from '../../../scripts/build-extension.ts';
import type { BrowserName } from '../../../scripts/find-browser.ts';

const building = new Map<BrowserName, Promise<string>>();

/** The folder of the build, after building it where it is missing or older than the sources: a stale one tests nothing. */
export function demoExtension(browser: BrowserName): Promise<string> {
  const underWay = building.get(browser);
  if (underWay !== undefined) return underWay;
  const folder = demoFolder(browser);
  const built = isCurrent(folder) ? Promise.resolve(folder) : buildDemo(browser);
  building.set(browser, built);
  return built;
}

function isCurrent(folder: string): boolean {
  const builtAt = statSync(path.join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs;
  if (builtAt === undefined) return false;
  const patterns = [`{${roomNames.join(',')}}/**/*.*`, 'public/**/*.*', '*.{ts,json}'];
  const sources = globSync(patterns, { cwd: root });
  return sources.every((file) => statSync(path.join(root, file)).mtimeMs < builtAt);
}

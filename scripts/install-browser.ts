/** Gets a browser where none is installed: by the package manager on Debian as root, elsewhere by telling how. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { findBrowser, pathVariable, type BrowserName, type FoundBrowser } from './find-browser.ts';

/** The one command that installs the browser on this machine. */
export function installCommand(name: BrowserName): string {
  if (process.platform === 'darwin') {
    return `brew install --cask ${name === 'chromium' ? 'chromium' : 'firefox'}`;
  }
  if (process.platform === 'win32') {
    return `winget install ${name === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
  }
  const packageName = name === 'chromium' ? 'chromium' : 'firefox-esr';
  return `apt-get update && apt-get install -y ${packageName}`;
}

/**
 * The installed browser, after installing it on Debian as root where it is missing. Throws one sentence with the command
 * to type where it cannot be installed from here.
 */
export function needBrowser(name: BrowserName): FoundBrowser {
  const found = findBrowser(name);
  if (found !== undefined) return found;
  const command = installCommand(name);
  const named = process.env[pathVariable[name]];
  if (named !== undefined && named !== '') {
    throw new Error(`${pathVariable[name]} names ${named}, which is not a browser that runs.`);
  }
  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isRootOnDebian) {
    throw new Error(`There is no ${name} on this machine. Get one with: ${command}`);
  }
  console.log(`There is no ${name} on this machine. Running: ${command}`);
  const { status } = spawnSync('sh', ['-c', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const installed = findBrowser(name);
  if (status === 0 && installed !== undefined) return installed;
  throw new Error(`Installing ${name} failed. Try it by hand: ${command}`);
}

/** Gets a browser where none is installed: by the package manager on Debian as root, elsewhere by telling how. */
import process from 'node:process';
import { install, installLine, mayInstall } from './debian.ts';
import { findBrowser, pathVariable, type BrowserName, type FoundBrowser } from './find-browser.ts';

const debianPackage: Record<BrowserName, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

/** The one command that installs the browser on this machine. */
export function installCommand(name: BrowserName): string {
  if (process.platform === 'darwin') {
    return `brew install --cask ${name === 'chromium' ? 'chromium' : 'firefox'}`;
  }
  if (process.platform === 'win32') {
    return `winget install ${name === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
  }
  return installLine(debianPackage[name]);
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
  if (!mayInstall()) {
    throw new Error(`There is no ${name} on this machine. Get one with: ${command}`);
  }
  console.log(`There is no ${name} on this machine.`);
  const installed = install(debianPackage[name]) ? findBrowser(name) : undefined;
  if (installed !== undefined) return installed;
  throw new Error(`Installing ${name} failed. Try it by hand: ${command}`);
}

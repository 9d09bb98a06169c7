/** Installs the peers on the first run, so that nobody who only builds the project has to download them. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../eval/command.ts';

export const peersFolder = join(import.meta.dirname, '../peers');

/** @throws CommandError where npm cannot install them. */
export function installPeers(): void {
  if (existsSync(join(peersFolder, 'node_modules/rxdb/package.json'))) return;
  process.stderr.write('Installing the peers of this bench, once.\n');
  try {
    // Their install scripts are not needed: leveldown ships its binaries.
    execFileSync('npm', ['ci', '--prefix', peersFolder, '--ignore-scripts', '--no-audit'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new CommandError(`The peers in bench/peers could not be installed: ${error.message}`);
  }
}

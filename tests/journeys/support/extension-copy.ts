/** Gives each reader an extension folder of its own, so that an invite for one never signs in another. */
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReaderSettings } from './reader.ts';

const provisionFile = 'provision.json';

/** Copies the build below `folder`, with the invite in it if one is given, and gives the copy's path. */
export function copyExtension(settings: ReaderSettings, folder: string): string {
  const copy = join(folder, 'extension');
  cpSync(settings.extension, copy, { recursive: true });
  rmSync(join(copy, provisionFile), { force: true }); // A demo that was killed leaves its spent invite behind.
  if (settings.provision !== undefined) {
    writeFileSync(join(copy, provisionFile), JSON.stringify(settings.provision));
  }
  return copy;
}

/** Puts a database into a data folder that has none: made and verified beside, then named in one step. */
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { databaseFileIn, openDataFolder } from './data-folder.ts';
import { StartError } from './start-error.ts';

/**
 * Runs `make` on a file beside the place; what it makes becomes the folder's database once `make` resolves, and is gone where
 * it fails. Throws a `StartError` where a server uses the folder, or a database is in it.
 */
export async function placeDatabase<Result>(
  folder: string,
  make: (file: string) => Promise<Result>,
): Promise<Result> {
  const target = databaseFileIn(folder);
  assertNone(folder, target);
  const lock = openDataFolder(folder);
  try {
    assertNone(folder, target);
    const beside = `${target}.arriving`;
    // What an earlier try left behind when it was cut off.
    removeDatabase(beside);
    try {
      const result = await make(beside);
      chmodSync(beside, 0o600);
      syncFile(beside);
      renameSync(beside, target);
      syncFile(folder);
      return result;
    } finally {
      removeDatabase(beside);
    }
  } finally {
    lock.release();
  }
}

function assertNone(folder: string, target: string): void {
  if (!existsSync(target)) return;
  throw new StartError(
    `There is a team database in ${folder} already. Choose another folder, or move ${path.basename(target)} and what stands beside it away.`,
  );
}

/** Makes an empty file that nobody else on the machine may read: it will hold all that a team wrote. */
export function makePrivateFile(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

/** A database file and what SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(`${file}${suffix}`, { force: true });
}

/** Waits until a file, or what a folder lists, is on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The data folder and the lock that keeps it to one server. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';

const lockName = 'server.lock';

export interface DataFolder {
  databaseFile: string;
  /** Lets the next server in. */
  release(): void;
}

/**
 * Makes the folder if it is missing and locks it. The lock is one that the operating system holds for SQLite: it ends
 * with the process, however that ends, so there is never a stale one and no process number to mistake for another.
 * Throws a `StartError` where the folder is taken or cannot be written.
 */
export function openDataFolder(folder: string): DataFolder {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A lock can be had on a disk that may only be read, and the database would not say what is wrong.
    accessSync(folder, constants.W_OK);
    lock = new DatabaseSync(path.join(folder, lockName));
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    throw new StartError(whyUnusable(error, folder), { cause: error });
  }
  const held = lock;
  return { databaseFile: databaseFileIn(folder), release: () => held.close() };
}

/**
 * Throws the `StartError` that says so where a server is using the folder. A folder that is missing or broken is used
 * by nobody; whether it is any good is not asked here.
 */
export function assertUnused(folder: string): void {
  if (!existsSync(path.join(folder, lockName))) return;
  try {
    openDataFolder(folder).release();
  } catch (error) {
    if (error instanceof StartError && isLocked(error.cause)) throw error;
  }
}

export function databaseFileIn(folder: string): string {
  return path.join(folder, 'team.sqlite');
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.message.includes('locked');
}

/** Input and output errors and a failing lock protocol (https://sqlite.org/rescode.html): what network shares answer to a lock. */
function hasNoLocks(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  return typeof error.errcode === 'number' && [10, 15].includes(error.errcode & 0xff);
}

/** The sentence for whoever starts a server on a folder that cannot be locked. */
export function whyUnusable(error: unknown, folder: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (isLocked(error)) {
    return `Another server is using the data folder ${folder}. Stop it, or choose another folder with SECOND_SOURCE_DATA.`;
  }
  if (hasNoLocks(error)) {
    return `The file system of the data folder ${folder} does not lock files (${reason}); network shares often do not. Choose a folder on a local disk with SECOND_SOURCE_DATA, or PostgreSQL.`;
  }
  return `The data folder ${folder} cannot be used (${reason}). Choose another with SECOND_SOURCE_DATA.`;
}

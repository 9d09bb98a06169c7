/** The data folder and the lock that keeps it to one server. */
import { existsSync, mkdirSync } from 'node:fs';
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
    lock = new DatabaseSync(path.join(folder, lockName));
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    throw new StartError(sentenceFor(error, folder), { cause: error });
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

function sentenceFor(error: unknown, folder: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (isLocked(error)) {
    return `Another server is using the data folder ${folder}. Stop it, or choose another folder with SECOND_SOURCE_DATA.`;
  }
  return `The data folder ${folder} cannot be used (${reason}). Choose another with SECOND_SOURCE_DATA.`;
}

/** The data folder and the lock that keeps it to one server. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';

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
    lock = new DatabaseSync(path.join(folder, 'server.lock'));
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    throw new StartError(sentenceFor(error, folder), { cause: error });
  }
  const held = lock;
  return { databaseFile: databaseFileIn(folder), release: () => held.close() };
}

export function databaseFileIn(folder: string): string {
  return path.join(folder, 'team.sqlite');
}

function sentenceFor(error: unknown, folder: string): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason.includes('locked')) {
    return `Another server is using the data folder ${folder}. Stop it, or choose another folder with SECOND_SOURCE_DATA.`;
  }
  return `The data folder ${folder} cannot be used (${reason}). Choose another with SECOND_SOURCE_DATA.`;
}

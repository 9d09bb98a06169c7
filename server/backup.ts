/** Backups of the embedded database: taken while the server runs, verified before they are called backups, and put back. */
import { copyFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { databaseFileIn } from './data-folder.ts';
import { makePrivateFile, placeDatabase, removeDatabase, syncFile } from './place-database.ts';
import { StartError } from './start-error.ts';
import { verifyCopy, type VerifiedTeam } from './verify-database.ts';

export interface BackupReport {
  file: string;
  bytes: number;
  teams: VerifiedTeam[];
}

/** Pages at a time: all of them, so that a writer in another process never makes it start again. */
const allPages = 2 ** 31 - 1;

/**
 * Copies the database of a folder as it stands at one moment into a file that is not there yet; writers go on meanwhile.
 * Throws a `StartError` where there is nothing to copy, no room for it, or the copy does not verify.
 */
export async function backUp(folder: string, to: string): Promise<BackupReport> {
  const source = databaseFileIn(folder);
  if (!existsSync(source)) throw new StartError(`There is no team database in ${folder}.`);
  if (existsSync(to))
    throw new StartError(`There is a file at ${to} already. Choose another name.`);
  const arriving = `${to}.arriving`;
  removeDatabase(arriving);
  try {
    await copyOnline(source, arriving);
    const teams = await verifyCopy(arriving);
    syncFile(arriving);
    renameSync(arriving, to);
    syncFile(path.dirname(path.resolve(to)));
    return { file: to, bytes: statSync(to).size, teams };
  } finally {
    removeDatabase(arriving);
  }
}

async function copyOnline(source: string, to: string): Promise<void> {
  let database: DatabaseSync | undefined;
  try {
    makePrivateFile(to);
    database = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
    await backup(database, to, { rate: allPages });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The database could not be copied to ${to} (${reason}).`, {
      cause: error,
    });
  } finally {
    database?.close();
  }
}

/**
 * Puts a backup into a data folder that has no database. It is verified before it gets the database's name. Throws a
 * `StartError` where the folder is in use or has a database, or the backup does not verify; the backup stays as it is.
 */
export async function restore(backupFile: string, folder: string): Promise<VerifiedTeam[]> {
  if (!existsSync(backupFile)) throw new StartError(`There is no file at ${backupFile}.`);
  const unwritten = `${backupFile}-wal`;
  if (existsSync(unwritten) && statSync(unwritten).size > 0) {
    throw new StartError(
      `${backupFile} was not made by backup: a part of it still stands in ${path.basename(unwritten)}.`,
    );
  }
  return placeDatabase(folder, async (file) => {
    copyFileSync(backupFile, file);
    try {
      return await verifyCopy(file);
    } catch (error) {
      if (!(error instanceof StartError)) throw error;
      throw new StartError(`${backupFile} was not restored. ${error.message}`, { cause: error });
    }
  });
}

/** The embedded database: one file, one connection that writes, and others that only read beside it. */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { makePrivateFile } from '#server/place-database.ts';
import { StartError } from '#server/start-error.ts';
import { checkSound } from './check-sound.ts';
import type { Reader } from './database.ts';
import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export interface SqliteOptions {
  /** Leaves the file and what stands beside it as they are. */
  readOnly?: boolean;
  /** Milliseconds to wait for another program that holds the file. */
  busyTimeout?: number;
  /** Bytes up to which the whole file is checked when it is opened. */
  checkedWhole?: number;
}

/** Throws a `StartError` where the file is not a sound database; it is never overwritten. */
export function openSqliteFile(
  file: string,
  { busyTimeout = 5000, checkedWhole, readOnly = false }: SqliteOptions,
): { kysely: Kysely<Tables>; openReader: () => Reader } {
  const isNew = !existsSync(file);
  let database: DatabaseSync | undefined;
  try {
    // The folder may be one that others can read.
    if (isNew && !readOnly) makePrivateFile(file);
    database = new DatabaseSync(file, {
      enableForeignKeyConstraints: true,
      timeout: busyTimeout,
      readOnly,
    });
    // A row is about a kilobyte: larger pages hold more of them, and a commit writes fewer. It can be set only here.
    if (isNew) database.exec('pragma page_size = 16384');
    else checkSound(database, file, checkedWhole);
    if (!readOnly) {
      useWal(database);
      database.exec('pragma synchronous = full');
    }
    // 32 MB: one checkpoint for some thirty full batches instead of one for nearly each.
    database.exec('pragma wal_autocheckpoint = 2000');
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The database ${file} cannot be read (${reason}). Restore it from a backup or move it away; it was not changed.`,
      { cause: error },
    );
  }
  return { kysely: over(database), openReader: () => readerOf(file, busyTimeout) };
}

/** SQLite says nothing where it cannot: it keeps the mode it had. */
function useWal(database: DatabaseSync): void {
  const mode = database.prepare('pragma journal_mode = wal').get()?.['journal_mode'];
  if (mode !== 'wal') {
    throw new Error(
      'its file system cannot share memory between programs; a network share is one such',
    );
  }
}

function readerOf(file: string, busyTimeout: number): Reader {
  const kysely = over(new DatabaseSync(file, { readOnly: true, timeout: busyTimeout }));
  return { kysely, done: () => kysely.destroy() };
}

function over(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
}

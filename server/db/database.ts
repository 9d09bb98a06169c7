/** The team database: SQLite in a file of its own, or PostgreSQL where a team has outgrown that. */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { StartError } from '#server/start-error.ts';
import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export interface Database {
  kind: 'sqlite' | 'postgres';
  kysely: Kysely<Tables>;
}

/**
 * Opens the database file, or makes it. WAL with synchronous FULL: a commit that was answered survives a power cut.
 * Throws a `StartError` where the file is not a sound database; it is never overwritten.
 */
export function openSqlite(file: string): Database {
  const isNew = !existsSync(file);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 });
    if (!isNew) checkSound(database);
    database.exec('pragma journal_mode = wal; pragma synchronous = full;');
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The database ${file} cannot be read (${reason}). Restore it from a backup or move it away; it was not changed.`,
      { cause: error },
    );
  }
  return { kind: 'sqlite', kysely: new Kysely<Tables>({ dialect: nodeSqliteDialect(database) }) };
}

function checkSound(database: DatabaseSync): void {
  const rows = database.prepare('pragma quick_check(1)').all();
  const verdict = rows[0]?.['quick_check'];
  if (verdict !== 'ok') throw new Error(`it is damaged: ${String(verdict)}`);
}

/** Opens PostgreSQL at `postgres://…`. Throws a `StartError` where it does not answer. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  // The pool listens to idle connections only: one that breaks in the middle of its work fails that work, and only that.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new StartError(
      'The PostgreSQL server in DATABASE_URL does not answer. Check its address, name and password.',
      { cause: error },
    );
  }
  return {
    kind: 'postgres',
    kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
  };
}

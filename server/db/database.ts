/** The team database: SQLite in a file of its own, or PostgreSQL where a team has outgrown that. */
import type { Kysely } from 'kysely';
import { openPostgresPool, type Connections, type PostgresOptions } from './postgres.ts';
import { openSqliteFile, type SqliteOptions } from './sqlite.ts';
import { StoreUnavailable } from './store-unavailable.ts';
import type { Tables } from './tables.ts';

export interface Database {
  kind: 'sqlite' | 'postgres';
  kysely: Kysely<Tables>;
  /** What whoever runs the server should know about this database, a sentence each. */
  warnings: readonly string[];
  /** The state of the pool, where there is one. */
  connections?: () => Connections;
  /**
   * A connection for one long read beside the writers. Throws a `StoreUnavailable` where too many are out already; give
   * each back with `done`.
   */
  reader(): Reader;
}

export interface Reader {
  kysely: Kysely<Tables>;
  /** The first call counts. */
  done(): Promise<void>;
}

/** Long reads at once. Each holds a connection, and keeps what it reads from being tidied away. */
const mostReaders = 4;

/**
 * Opens the database file, or makes it. WAL with synchronous FULL: a commit that was answered survives a power cut.
 * Throws a `StartError` where the file is not a sound database, or its log does not hold; it is never overwritten.
 */
export function openSqlite(file: string, options: SqliteOptions = {}): Database {
  const { kysely, openReader } = openSqliteFile(file, options);
  return { kind: 'sqlite', kysely, warnings: [], reader: few(openReader) };
}

/** Opens PostgreSQL at `postgres://…`. Throws a `StartError` where it does not answer. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Database> {
  const { kysely, warnings, connections } = await openPostgresPool(url, options);
  return {
    kind: 'postgres',
    kysely,
    warnings,
    connections,
    reader: few(() => ({ kysely, done: async () => {} })),
  };
}

/** Lets so many readers out at once. */
function few(open: () => Reader): () => Reader {
  let out = 0;
  return () => {
    if (out >= mostReaders) {
      const sentence = 'Too many devices are fetching everything at once. Try again in a moment.';
      throw new StoreUnavailable('overloaded', sentence);
    }
    const reader = open();
    out += 1;
    let given: Promise<void> | undefined;
    return {
      kysely: reader.kysely,
      done() {
        if (given === undefined) out -= 1;
        given ??= reader.done();
        return given;
      },
    };
  };
}

/** Connections to PostgreSQL, and what is to be said about the role they have. */
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { StartError } from '#server/start-error.ts';
import { tryAgain } from './retry.ts';
import type { Tables } from './tables.ts';

export interface PostgresOptions {
  /** The most connections. */
  pool?: number;
  /** Milliseconds that one statement may take, waiting for locks included. */
  statementTimeout?: number;
  /**
   * Milliseconds that a transaction may wait for its next statement. A machine that vanished holds its locks no longer:
   * PostgreSQL itself would notice hours later.
   */
  idleTimeout?: number;
}

/** How many connections there are, how many of them are free, and how many callers wait for one. */
export interface Connections {
  total: number;
  idle: number;
  waiting: number;
}

/** Throws a `StartError` where PostgreSQL does not answer. */
export async function openPostgresPool(
  url: string,
  { pool: max = 10, statementTimeout = 15_000, idleTimeout = 30_000 }: PostgresOptions,
): Promise<{ kysely: Kysely<Tables>; warnings: string[]; connections: () => Connections }> {
  const pool = new Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 5000,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: idleTimeout,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  // The pool listens to idle connections only: one that breaks in the middle of its work fails that work, and only that.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    // Where both were started together the database may not be ready yet.
    const warnings = await tryAgain(
      () => warningsAbout(pool),
      ({ trouble }) => trouble === 'lost',
    );
    return {
      kysely: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
      warnings,
      connections: () => ({
        total: pool.totalCount,
        idle: pool.idleCount,
        waiting: pool.waitingCount,
      }),
    };
  } catch (error) {
    await pool.end();
    throw new StartError(
      'The PostgreSQL server in DATABASE_URL does not answer. Check its address, name and password.',
      { cause: error },
    );
  }
}

async function warningsAbout(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ unbound: boolean }>(
    'select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user',
  );
  if (!rows[0]?.unbound) return [];
  return [
    'The role in DATABASE_URL is a superuser or has BYPASSRLS, so the second fence between teams does not bind it. Use an ordinary role.',
  ];
}

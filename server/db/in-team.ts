/** The one way to a team's rows: a transaction that belongs to that team. */
import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import { tryAgain } from './retry.ts';
import type { Tables } from './tables.ts';

/** A transaction in which only one team's log and records can be reached, and the team's name for the filters. */
export interface TeamScope {
  readonly teamId: string;
  readonly tx: Transaction<Tables>;
  readonly kind: Database['kind'];
}

/** What a caller may say about its work. */
export interface WorkOptions {
  /** True where running it a second time after it was committed does no harm: a push, whose mutations have names. */
  mayRunTwice?: boolean;
}

/**
 * Runs `work` in one transaction. On PostgreSQL it also names the team to the row-level policies, for this transaction
 * alone, so that a query that forgot its filter would still see no other team.
 *
 * Work that was rolled back because another transaction was in the way, or because the connection was lost, is run again,
 * so it must change nothing but the database. Where the connection is lost during the commit nobody knows the outcome: only
 * work that may run twice is run again then. Throws a `StoreUnavailable` where the database cannot do it.
 */
export async function inTeam<Result>(
  database: Database,
  teamId: string,
  access: 'read only' | 'read write',
  work: (scope: TeamScope) => Promise<Result>,
  { mayRunTwice = access === 'read only' }: WorkOptions = {},
): Promise<Result> {
  let isCommitting = false;
  function attempt(): Promise<Result> {
    isCommitting = false;
    return database.kysely
      .transaction()
      .setAccessMode(access)
      .execute(async (tx) => {
        const scope: TeamScope = { teamId, tx, kind: database.kind };
        await nameTeam(scope);
        const result = await work(scope);
        isCommitting = true;
        return result;
      });
  }
  return tryAgain(attempt, ({ trouble }) => {
    if (trouble === 'conflict') return true;
    return trouble === 'lost' && (mayRunTwice || !isCommitting);
  });
}

/** Tells the row-level policies which team this transaction is for. */
export async function nameTeam({ teamId, tx, kind }: TeamScope): Promise<void> {
  if (kind !== 'postgres') return;
  await sql`select set_config('second_source.team', ${teamId}, true)`.execute(tx);
}

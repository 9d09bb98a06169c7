/** The one way to a team's rows: a transaction that belongs to that team. */
import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** A transaction in which only one team's log and records can be reached, and the team's name for the filters. */
export interface TeamScope {
  readonly teamId: string;
  readonly tx: Transaction<Tables>;
  readonly kind: Database['kind'];
}

/**
 * Runs `work` in one transaction. On PostgreSQL it also names the team to the row-level policies, for this transaction
 * alone, so that a query that forgot its filter would still see no other team.
 */
export async function inTeam<Result>(
  { kind, kysely }: Database,
  teamId: string,
  access: 'read only' | 'read write',
  work: (scope: TeamScope) => Promise<Result>,
): Promise<Result> {
  return kysely
    .transaction()
    .setAccessMode(access)
    .execute(async (tx) => {
      if (kind === 'postgres') {
        await sql`select set_config('second_source.team', ${teamId}, true)`.execute(tx);
      }
      return work({ teamId, tx, kind });
    });
}

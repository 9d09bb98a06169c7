/** The lock of a team: whoever holds its head row is alone in changing what the team holds. */
import type { TeamScope } from './in-team.ts';
import type { Head } from './judge-batch.ts';

/** Waits for the team's head and keeps it until the transaction ends. */
export async function lockHead({ teamId, tx, kind }: TeamScope): Promise<Head> {
  const query = tx.selectFrom('heads').select(['seq', 'hash']).where('team_id', '=', teamId);
  // On SQLite the transaction has held the one write lock since it began.
  return (kind === 'postgres' ? query.forUpdate() : query).executeTakeFirstOrThrow();
}

/** A team's head row: the newest place of its log and the hash there. `lock-head.ts` holds it. */
import type { TeamScope } from './in-team.ts';
import type { Head } from './judge-batch.ts';

export async function headOf({ tx, teamId }: TeamScope): Promise<Head> {
  return tx
    .selectFrom('heads')
    .select(['seq', 'hash'])
    .where('team_id', '=', teamId)
    .executeTakeFirstOrThrow();
}

export async function moveHead({ teamId, tx }: TeamScope, { seq, hash }: Head): Promise<void> {
  await tx.updateTable('heads').set({ seq, hash }).where('team_id', '=', teamId).execute();
}

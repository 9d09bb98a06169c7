/** Lets go of work that the team's log would not take, or, as far as this device can tell, will not take. */
import type { ReplicaDatabase } from './database.ts';
import { tellNoMore } from './tell-races.ts';
import { writeRebased } from './write-rebased.ts';

/**
 * Forgets what its author was told about this mutation. One that still waits although it does not apply any more is
 * not sent; where a push already carries it, the server's answer stands. Other waiting work stays.
 */
export async function dismissRefused(
  database: ReplicaDatabase,
  mutationId: string,
  at: string,
): Promise<void> {
  const { membership, position, records, shadows, outbox, refused, captures } = database;
  const tables = [membership, position, records, shadows, outbox, refused, captures];
  await database.transaction('rw', tables, async () => {
    await tellNoMore(database, mutationId);
    const row = await outbox.where('id').equals(mutationId).first();
    if (row === undefined || row.refusal === null) return;
    await outbox.delete(row.order);
    await writeRebased(database, { entries: [], dropped: [row], at });
  });
}

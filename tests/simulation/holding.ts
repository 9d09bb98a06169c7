/** What a real replica holds, read from its database in one transaction. */
import { recordOf } from '#replica/record-row.ts';
import type { Replica } from '#replica/replica.ts';
import { toldIn } from '#replica/tell-races.ts';
import { keyText, type TeamRecord } from '#sync/records.ts';
import type { Holding } from './properties.ts';

export async function holdingOf(name: string, { database }: Replica): Promise<Holding> {
  const { membership, records, shadows, outbox, refused, position } = database;
  return await database.transaction('r', database.tables, async () => {
    const self = await membership.get('self');
    if (self === undefined) throw new Error(`${name} has no member.`);
    const rows = await records.toArray();
    const cursor = await position.get('cursor');
    const waiting = await outbox.orderBy('order').toArray();
    const confirmed = new Map<string, TeamRecord>();
    for (const row of rows) if (row.pending === 0) confirmed.set(keyText(row), recordOf(row));
    for (const shadow of await shadows.toArray()) {
      if (shadow.confirmed !== null) confirmed.set(keyText(shadow), shadow.confirmed);
    }
    const told = new Map<string, 'refused' | 'lost race'>();
    for (const { id, outcome } of (await refused.toArray()).flatMap(toldIn)) {
      if (outcome === 'refused' || outcome === 'lost race') told.set(id, outcome);
    }
    return {
      name,
      self: self.member,
      cursor: cursor?.seq ?? -1,
      stopped: cursor?.stopped ?? null,
      confirmed,
      shown: new Map(rows.map((row) => [keyText(row), recordOf(row)])),
      pending: waiting.map(({ mutation }) => mutation),
      told,
    };
  });
}

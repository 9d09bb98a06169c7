/** Carries a copy of version 1 over: marks what has to be sent, and the captures that the team was told of. */
import type { Transaction } from 'dexie';
import type { Mutation } from '#sync/mutation.ts';
import type { CaptureRow, Membership, OutboxRow, RecordRow } from './database.ts';
import { capturesNamedBy } from './named-captures.ts';

/** Captures that no confirmed record of one's own names stay on this device: nobody was told of them. */
export async function fillIndexes(upgrade: Transaction): Promise<void> {
  await upgrade
    .table<OutboxRow>('outbox')
    .filter(({ seq }) => seq === null)
    .modify({ unsent: 1 });
  const self = await upgrade.table<Membership>('membership').get('self');
  const due = self?.server?.team.id;
  if (self === undefined || due === undefined) return;
  const named = new Map<string, Mutation>();
  await upgrade.table<RecordRow>('records').each((row) => {
    for (const mutation of row.pending === 0 ? madeBy(self.member.id, row) : []) {
      for (const hash of capturesNamedBy(mutation)) named.set(hash, mutation);
    }
  });
  await upgrade
    .table<CaptureRow>('captures')
    .toCollection()
    .modify((row) => {
      const namedBy = named.get(row.hash);
      if (namedBy !== undefined) Object.assign(row, { due, namedBy });
    });
}

/** What this member must have asked for, for the evidence in this record to be there. */
function madeBy(member: string, row: RecordRow): Mutation[] {
  if (row.kind === 'note' && row.value.author === member) {
    const { id: noteId, claimId, replyTo, content, writtenAt: madeAt } = row.value;
    return [{ id: noteId, madeAt, type: 'note.write', noteId, claimId, replyTo, content }];
  }
  if (row.kind !== 'review' || row.value.checker !== member) return [];
  const { claimId, evidence } = row.value;
  return evidence.map((each) => ({
    id: each.id,
    madeAt: each.source.accessedAt,
    type: 'review.add-evidence',
    claimId,
    evidence: each,
  }));
}

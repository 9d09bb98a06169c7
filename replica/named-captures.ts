/** Captures that the team was told of, and that it has to get. */
import type { Evidence } from '#domain/evidence.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { OutboxRow, ReplicaDatabase } from './database.ts';

/** SHA-256 of the bytes of each capture that a mutation names as evidence, each once. */
export function capturesNamedBy(mutation: Mutation): string[] {
  return [...new Set(evidenceIn(mutation).flatMap(({ capture }) => capture?.bytesHash ?? []))];
}

/** Own work is in the log: what it names, and this device has, is due to the team. Inside the caller's transaction. */
export async function oweCaptures(
  { membership, captures }: ReplicaDatabase,
  confirmed: readonly OutboxRow[],
): Promise<void> {
  const namedBy = new Map(
    confirmed.flatMap(({ mutation }) =>
      capturesNamedBy(mutation).map((hash) => [hash, mutation] as const),
    ),
  );
  if (namedBy.size === 0) return;
  const due = (await membership.get('self'))?.server?.team.id;
  if (due === undefined) return;
  for (const [hash, mutation] of namedBy) await captures.update(hash, { due, namedBy: mutation });
}

function evidenceIn(mutation: Mutation): readonly Evidence[] {
  switch (mutation.type) {
    case 'note.write':
    case 'note.edit':
      return mutation.content.evidence;
    case 'review.add-evidence':
      return [mutation.evidence];
    default:
      return [];
  }
}

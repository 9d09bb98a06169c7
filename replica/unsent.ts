/** What one push carries. */
import type { Mutation } from '#sync/mutation.ts';
import { batchSize, largestBody } from '#sync/protocol.ts';
import { versionOf } from '#sync/versions.ts';
import type { ReplicaDatabase } from './database.ts';

/** Leaves room for what stands around the mutations in the body. */
const mostBytes = largestBody - 1000;

/**
 * The next mutations in the order asked, as many as one push may carry. What cannot be said in this version of the
 * protocol waits, and everything after it: it may rest on it.
 */
export async function unsent({ outbox }: ReplicaDatabase, version: number): Promise<Mutation[]> {
  const rows = await outbox.where('unsent').equals(1).limit(batchSize).toArray();
  const batch: Mutation[] = [];
  let bytes = 0;
  for (const { mutation } of rows) {
    if (versionOf(mutation) > version) break;
    bytes += bytesOf(mutation);
    if (bytes > mostBytes && batch.length > 0) break;
    batch.push(mutation);
  }
  return batch;
}

function bytesOf(mutation: Mutation): number {
  return new TextEncoder().encode(JSON.stringify(mutation)).length + 1;
}

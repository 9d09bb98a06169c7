/** Walks a team's whole log and says whether its chain holds (promise P9). */
import { brokenLink, chainStart } from '#sync/entry.ts';
import { batchSize } from '#sync/protocol.ts';
import { fastHashOf } from './db/hash-entry.ts';
import type { Head } from './db/judge-batch.ts';
import type { TeamLog } from './db/team-store.ts';

/** `broken` is null where every entry follows the one before and the last is the head. */
export interface LogVerification {
  entries: number;
  hash: string;
  broken: string | null;
}

export async function verifyLog(log: Pick<TeamLog, 'entriesAfter'>): Promise<LogVerification> {
  let place: Head = { seq: 0, hash: chainStart };
  for (;;) {
    const { entries, head } = await log.entriesAfter(place.seq, batchSize);
    const broken = brokenLink(entries, place, fastHashOf);
    if (broken !== null) return { entries: place.seq, hash: place.hash, broken };
    const last = entries.at(-1);
    if (last !== undefined) place = { seq: last.seq, hash: last.hash };
    if (entries.length < batchSize) {
      // A commit between two pages only makes the head newer, and then there is another page.
      const isAtHead = head.seq === place.seq && head.hash === place.hash;
      const ahead = head.seq > place.seq && entries.length > 0;
      if (ahead) continue;
      const missing = `the log ends at ${place.seq}, but its head is ${head.seq}`;
      return { entries: place.seq, hash: place.hash, broken: isAtHead ? null : missing };
    }
  }
}

/** Reads a team's log from its first entry to its head. */
import type { Entry } from '#sync/entry.ts';
import { batchSize } from '#sync/protocol.ts';
import type { Head } from './db/judge-batch.ts';
import type { TeamLog } from './db/team-store.ts';

/** Judges nothing: where entries are missing in the database they are missing here, and the head still says so. */
export async function wholeLog(log: TeamLog): Promise<{ entries: Entry[]; head: Head }> {
  const entries: Entry[] = [];
  for (;;) {
    const page = await log.entriesAfter(entries.at(-1)?.seq ?? 0, batchSize);
    entries.push(...page.entries);
    // A commit between two pages makes the head newer, and then there is another page.
    const isAtHead = (entries.at(-1)?.seq ?? 0) >= page.head.seq;
    if (isAtHead || page.entries.length === 0) return { entries, head: page.head };
  }
}

/**
 * Reads a snapshot as it comes: one JSON value a line, the place in the log first, the number of records last. What is cut
 * short, miscounted or malformed is no snapshot at all.
 */
import { snapshotEnd, snapshotStart, type Head } from '#sync/protocol.ts';
import { record, type TeamRecord } from '#sync/records.ts';
import { unreachable, unreadable, type Caller } from './call.ts';
import { failed, type CallResult } from './failure.ts';
import { jsonOf } from './read-failure.ts';

export interface Snapshot {
  head: Head;
  records: TeamRecord[];
}

/** Years of a team's work may come over a slow line: milliseconds for all of it. */
const patience = 600_000;

/** The longest line in UTF-16 units: one record with all of its history. */
const longestLine = 16_000_000;

export async function readSnapshot(caller: Caller): Promise<CallResult<Snapshot>> {
  const answer = await caller.open('/api/snapshot', { needs: 2, patience });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  if (body === null) return failed(unreadable);
  const lines = new SnapshotLines();
  try {
    for await (const line of linesOf(body)) {
      if (!lines.take(jsonOf(line))) return failed(unreadable);
    }
  } catch {
    return failed(unreachable);
  }
  const snapshot = lines.whole();
  return snapshot === null ? failed(unreadable) : { ok: true, value: snapshot };
}

/** The lines of one snapshot, each in its turn. */
class SnapshotLines {
  #head: Head | null = null;
  #records: TeamRecord[] = [];
  #counted: number | null = null;

  /** False where this line is not what has to stand here. */
  take(line: unknown): boolean {
    if (this.#counted !== null) return false;
    if (this.#head === null) {
      const start = snapshotStart.safeParse(line);
      if (start.success) this.#head = start.data.head;
      return start.success;
    }
    const parsed = record.safeParse(line);
    if (parsed.success) this.#records.push(parsed.data);
    else {
      const end = snapshotEnd.safeParse(line);
      if (!end.success) return false;
      this.#counted = end.data.records;
    }
    return true;
  }

  /** Null where it does not end as it should. */
  whole(): Snapshot | null {
    if (this.#head === null || this.#counted !== this.#records.length) return null;
    return { head: this.#head, records: this.#records };
  }
}

/** Throws where the answer breaks off, or where a line has no end. */
async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longestLine) throw new RangeError('A line of the snapshot has no end.');
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    await reader.cancel();
  }
}

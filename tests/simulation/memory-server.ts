/**
 * The team's server without a disk: the real judge and the real hashes over maps. Pushes are judged under the lock of the
 * head and written in a second step, between which the server can be killed; those that come meanwhile are judged
 * together in the next.
 */
import {
  judgeBatch,
  type AskedPush,
  type Head,
  type Judgement,
  type TeamState,
} from '#server/db/judge-batch.ts';
import { chainStart, type Entry } from '#sync/entry.ts';
import type { PullAnswer, PushOutcome } from '#sync/protocol.ts';
import { keyText, type TeamRecord } from '#sync/records.ts';
import { touches } from '#sync/reducer.ts';

export const teamId = 'team-harbour';

export interface Snapshot {
  head: Head;
  records: TeamRecord[];
}

/** A call that waits for its answer. */
export interface Push extends AskedPush {
  done: (outcomes: readonly PushOutcome[]) => void;
}

export class MemoryServer {
  head: Head = { seq: 0, hash: chainStart };
  entries: Entry[] = [];
  records = new Map<string, TeamRecord>();
  protected known = new Map<string, Entry>();
  /** What is judged and not yet written: one group at most, since the head is locked. */
  protected open: { judgement: Judgement; pushes: readonly Push[] }[] = [];
  protected waiting: Push[] = [];

  /** Another server with the same log. */
  static like<Kind extends MemoryServer>(from: MemoryServer, kind: new () => Kind): Kind {
    const copy = new kind();
    copy.head = from.head;
    copy.entries = [...from.entries];
    copy.records = new Map(from.records);
    copy.known = new Map(from.known);
    return copy;
  }

  /** Whether something is judged and not yet written. */
  get isBusy(): boolean {
    return this.open.length > 0;
  }

  /** Takes a push; `done` is called once it is written. It is judged at once, or with others after the present group. */
  begin(push: Push): void {
    this.waiting.push(push);
    if (!this.isBusy) this.judgeWaiting();
  }

  /** Writes what was judged and answers it, and judges what has come meanwhile. False where there is nothing. */
  commit(_pick = 0): boolean {
    const [group] = this.open.splice(0, 1);
    if (group === undefined) return false;
    this.write(group.judgement);
    for (const [index, { done }] of group.pushes.entries()) {
      done(group.judgement.outcomes[index] ?? []);
    }
    if (!this.isBusy) this.judgeWaiting();
    return true;
  }

  /** What was not written is gone, unanswered. */
  kill(): void {
    this.open = [];
    this.waiting = [];
  }

  pull(after: number, limit: number): PullAnswer {
    return { entries: this.entries.slice(after, after + limit), head: this.head };
  }

  snapshot(): Snapshot {
    return { head: this.head, records: [...this.records.values()] };
  }

  protected judgeWaiting(): void {
    const pushes = this.waiting.splice(0);
    if (pushes.length === 0) return;
    const known = new Map<string, Entry>();
    const records = new Map<string, TeamRecord>();
    for (const { mutations, asked } of pushes) {
      for (const mutation of mutations) {
        const entry = this.known.get(mutation.id);
        if (entry !== undefined) known.set(mutation.id, entry);
        for (const key of touches(mutation, asked.author).map(keyText)) {
          const record = this.records.get(key);
          if (record !== undefined) records.set(key, record);
        }
      }
    }
    const judgement = this.judge({ teamId, head: this.head, known, records }, pushes);
    this.open.push({ judgement, pushes });
  }

  protected judge(state: TeamState, pushes: readonly AskedPush[]): Judgement {
    return judgeBatch(state, pushes);
  }

  protected write({ entries, changed, head }: Judgement): void {
    for (const entry of entries) {
      this.entries.push(entry);
      this.known.set(entry.mutation.id, entry);
    }
    for (const { record } of changed) this.records.set(keyText(record), record);
    this.head = head;
  }
}

/** Parts with one fault each, as somebody might write it. They show that the simulation finds what it is for. */
import type { AskedPush, Judgement, TeamState } from '#server/db/judge-batch.ts';
import { writesOf } from '#replica/writes-of.ts';
import { touches } from '#sync/reducer.ts';
import type { Entry } from '#sync/entry.ts';
import type { Head, PullAnswer, PushOutcome } from '#sync/protocol.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { RecordKey, TeamRecord } from '#sync/records.ts';
import { keyText } from '#sync/records.ts';
import { MemoryReplica, type Kept, type ToReplay, type Word } from './memory-replica.ts';
import { MemoryServer, type Push, type Snapshot } from './memory-server.ts';
import { soundParts, type Parts } from './world.ts';

class ForgetsIdentifiers extends MemoryServer {
  protected override judge(state: TeamState, pushes: readonly AskedPush[]): Judgement {
    return super.judge({ ...state, known: new Map() }, pushes);
  }
}

class AnswersBeforeItWrites extends MemoryServer {
  override begin({ mutations, asked, done }: Push): void {
    super.begin({ mutations, asked, done: () => undefined });
    const judged = this.open.find(({ pushes }) =>
      pushes.some((push) => push.mutations === mutations),
    );
    const index = judged?.pushes.findIndex((push) => push.mutations === mutations) ?? -1;
    done(judged?.judgement.outcomes[index] ?? []);
  }
}

/** As a database sequence does: whoever judges gets a place at once, and who writes first is seen first. */
class HandsOutPlacesBeforeItWrites extends MemoryServer {
  override begin(push: Push): void {
    this.waiting.push(push);
    this.judgeWaiting();
  }

  protected override judge(state: TeamState, pushes: readonly AskedPush[]): Judgement {
    const last = this.open.at(-1)?.judgement.head ?? state.head;
    return super.judge({ ...state, head: last }, pushes);
  }

  override commit(pick = 0): boolean {
    if (this.open.length > 0) this.open.unshift(...this.open.splice(pick % this.open.length, 1));
    return super.commit(pick);
  }
}

class JudgesAGroupByTheRecordsBefore extends MemoryServer {
  protected override judge(state: TeamState, pushes: readonly AskedPush[]): Judgement {
    const alone = pushes.map((push) => super.judge(state, [push]));
    const all = super.judge(state, pushes);
    return { ...all, changed: alone.flatMap(({ changed }) => changed) };
  }
}

class SortsByTheClock extends MemoryServer {
  override pull(after: number, limit: number): PullAnswer {
    const byTime = this.entries.toSorted((one, other) => one.at.localeCompare(other.at));
    return { entries: byTime.slice(after, after + limit), head: this.head };
  }
}

class ForgetsShadows extends MemoryReplica {
  protected override confirmedOf(draft: Kept, keys: readonly RecordKey[]): Map<string, TeamRecord> {
    const rows = keys.flatMap((key) => draft.rows.get(keyText(key)) ?? []);
    return new Map(rows.map(({ record }) => [keyText(record), record]));
  }
}

class MovesTheCursorFirst extends MemoryReplica {
  private start: Head | null = null;

  override confirm(word: Word): void {
    const last = word.pulled?.entries.at(-1);
    this.start = null;
    if (last !== undefined && word.pulled?.after === this.kept.cursor.seq) {
      const { cursor } = this.kept;
      this.transact((draft) => {
        draft.cursor = { seq: last.seq, hash: last.hash };
      });
      this.start = cursor;
    }
    super.confirm(word);
  }

  protected override take(draft: Kept, word: Word): void {
    if (this.start !== null) draft.cursor = this.start;
    super.take(draft, word);
  }
}

class ReplaysNothing extends MemoryReplica {
  protected override toReplay(draft: Kept, given: ToReplay) {
    return super.toReplay(draft, { ...given, affected: [] });
  }
}

class ReplaysOnlyWhatTouchesTheNewEntries extends MemoryReplica {
  protected override toReplay(draft: Kept, given: ToReplay) {
    const changed = new Set(given.entries.flatMap(writesOf).map(keyText));
    const affected = given.affected.filter(({ mutation }) =>
      touches(mutation, this.self.id).some((key) => changed.has(keyText(key))),
    );
    return super.toReplay(draft, { ...given, affected });
  }
}

class DropsWhatIsRefused extends MemoryReplica {
  protected override tell(): void {}
}

class LetsGoAtTheAcknowledgement extends MemoryReplica {
  protected override settle(draft: Kept, outcomes: readonly PushOutcome[]): Mutation[] {
    const dropped = super.settle(draft, outcomes);
    draft.outbox = draft.outbox.filter(({ seq }) => seq === null);
    return dropped;
  }
}

class ForgetsWhatWaitsAtASnapshot extends MemoryReplica {
  protected override restart(draft: Kept, snapshot: Snapshot): void {
    draft.rows = new Map(
      snapshot.records.map((record) => [keyText(record), { record, pending: false }]),
    );
    draft.shadows = new Map();
    draft.cursor = snapshot.head;
  }
}

class WaitsForAnEntryThatTheSnapshotBrought extends MemoryReplica {
  protected override settle(draft: Kept, outcomes: readonly PushOutcome[]): Mutation[] {
    const { cursor } = draft;
    draft.cursor = { ...cursor, seq: 0 };
    const dropped = super.settle(draft, outcomes);
    draft.cursor = cursor;
    return dropped;
  }
}

class TakesOverlapsTwice extends MemoryReplica {
  protected override newOf(entries: readonly Entry[]): Entry[] {
    return [...entries];
  }
}

class TakesAnOldSnapshot extends MemoryReplica {
  protected override take(draft: Kept, word: Word): void {
    if (word.snapshot === undefined) super.take(draft, word);
    else this.restart(draft, word.snapshot);
  }
}

class SkipsWhatItWroteItself extends MemoryReplica {
  protected override newOf(entries: readonly Entry[], cursor: Head): Entry[] {
    const own = new Set(this.kept.outbox.map(({ mutation }) => mutation.id));
    return super.newOf(entries, cursor).filter(({ mutation }) => !own.has(mutation.id));
  }
}

export interface Fault {
  what: string;
  parts: Parts;
}

const broken: readonly (readonly [what: string, part: Partial<Parts>])[] = [
  ['the server forgets the identifiers that it has taken', { server: ForgetsIdentifiers }],
  ['the server answers before it writes', { server: AnswersBeforeItWrites }],
  ['the server hands out places before it writes', { server: HandsOutPlacesBeforeItWrites }],
  ['a group is judged by the records before it', { server: JudgesAGroupByTheRecordsBefore }],
  ['the server sorts the log by its clock', { server: SortsByTheClock }],
  ['the rebase forgets the shadows', { replica: ForgetsShadows }],
  ['what waits is not replayed', { replica: ReplaysNothing }],
  [
    'what waits is replayed without what rests on it',
    { replica: ReplaysOnlyWhatTouchesTheNewEntries },
  ],
  ['the cursor moves before the records', { replica: MovesTheCursorFirst }],
  ['what is refused is dropped', { replica: DropsWhatIsRefused }],
  ['the outbox lets go at the acknowledgement', { replica: LetsGoAtTheAcknowledgement }],
  ['a snapshot forgets what waits', { replica: ForgetsWhatWaitsAtASnapshot }],
  [
    'work that a snapshot brought waits for ever',
    { replica: WaitsForAnEntryThatTheSnapshotBrought },
  ],
  ['an overlap of two pulls is taken twice', { replica: TakesOverlapsTwice }],
  ['an old snapshot turns the copy back', { replica: TakesAnOldSnapshot }],
  ['a device leaves out its own entries', { replica: SkipsWhatItWroteItself }],
];

export const faults: readonly Fault[] = broken.map(([what, part]) => ({
  what,
  parts: { ...soundParts, ...part },
}));

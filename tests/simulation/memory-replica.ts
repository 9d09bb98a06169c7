/**
 * A reader's copy without a database: the real rebase over maps, with what `replica/` keeps in one transaction kept in
 * one transaction here. What a killed device finds again is exactly `kept`.
 */
import type { Member } from '#domain/team.ts';
import { askedBy, keysOf, rebase, reduceOver, type Rebased } from '#replica/rebase.ts';
import { affectedBy, writesOf } from '#replica/writes-of.ts';
import { brokenLink, chainStart, type Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { Head, PullAnswer, PushOutcome } from '#sync/protocol.ts';
import { keyText, type RecordKey, type TeamRecord } from '#sync/records.ts';
import type { Refusal } from '#sync/refusal.ts';
import type { Snapshot } from './memory-server.ts';

export interface Waiting {
  readonly mutation: Mutation;
  /** Its place once the server acknowledged it. */
  readonly seq: number | null;
}

export interface Told {
  readonly mutation: Mutation;
  readonly outcome: 'refused' | 'lost race';
}

/** What is on the disk. */
export interface Kept {
  cursor: Head;
  stopped: string | null;
  rows: Map<string, { record: TeamRecord; pending: boolean }>;
  shadows: Map<string, TeamRecord | null>;
  outbox: Waiting[];
  told: Map<string, Told>;
}

export interface Word {
  outcomes?: readonly PushOutcome[];
  pulled?: PullAnswer & { after: number };
  snapshot?: Snapshot;
}

/** What arrived, what it may bear on, and which records with it. */
export interface ToReplay {
  entries: readonly Entry[];
  affected: readonly Waiting[];
  stale: ReadonlyMap<string, RecordKey>;
}

/** The device was killed while it wrote: nothing of the transaction is kept. */
export class CutOff extends Error {}

export class MemoryReplica {
  readonly self: Member;
  kept: Kept;
  /** How many transactions are still written before the device is killed in the middle of one. */
  writesLeft = Infinity;

  constructor(self: Member) {
    this.self = self;
    this.kept = {
      cursor: { seq: 0, hash: chainStart },
      stopped: null,
      rows: new Map(),
      shadows: new Map(),
      outbox: [],
      told: new Map(),
    };
    this.kept = this.written((draft) => this.rebased(draft, []));
  }

  /** Takes the mutation into the outbox and shows its effect; or says why not, and keeps nothing. */
  ask(mutation: Mutation): Refusal | null {
    let refusal: Refusal | null = null;
    this.transact((draft) => {
      const shown = (key: string) => draft.rows.get(key)?.record;
      const reduction = reduceOver(shown, mutation, askedBy(this.self, mutation));
      if (!reduction.ok) {
        ({ refusal } = reduction);
        return;
      }
      for (const record of reduction.changed) {
        const before = draft.rows.get(keyText(record));
        if (before?.pending !== true) draft.shadows.set(keyText(record), before?.record ?? null);
        draft.rows.set(keyText(record), { record, pending: true });
      }
      draft.outbox.push({ mutation, seq: null });
    });
    return refusal;
  }

  unsent(most: number): Mutation[] {
    const waiting = this.kept.outbox.filter(({ seq }) => seq === null);
    return waiting.slice(0, most).map(({ mutation }) => mutation);
  }

  /** Takes the server's word, all of it in one transaction. */
  confirm(word: Word): void {
    if (this.kept.stopped === null) this.transact((draft) => this.take(draft, word));
  }

  /** Confirmed records: what would be shown if nothing were pending. */
  confirmed(): Map<string, TeamRecord> {
    const found = new Map<string, TeamRecord>();
    for (const [key, row] of this.kept.rows) if (!row.pending) found.set(key, row.record);
    for (const [key, record] of this.kept.shadows) if (record !== null) found.set(key, record);
    return found;
  }

  protected transact(work: (draft: Kept) => void): void {
    const after = this.written(work);
    this.writesLeft -= 1;
    if (this.writesLeft < 0) throw new CutOff();
    this.kept = after;
  }

  protected take(draft: Kept, { outcomes = [], pulled, snapshot }: Word): void {
    const dropped = this.settle(draft, outcomes);
    if (snapshot !== undefined && snapshot.head.seq > draft.cursor.seq) {
      this.restart(draft, snapshot);
      return;
    }
    // An overlap is in the records already; an answer from ahead belongs to another life of this copy.
    const isUsable = pulled !== undefined && pulled.after <= draft.cursor.seq;
    const entries = isUsable ? this.newOf(pulled.entries, draft.cursor) : [];
    const fault = brokenLink(entries, draft.cursor);
    if (fault !== null) draft.stopped = fault;
    else if (entries.length > 0 || dropped.length > 0) this.rebased(draft, entries, dropped);
  }

  protected newOf(entries: readonly Entry[], { seq }: Head): Entry[] {
    return entries.filter((entry) => entry.seq > seq);
  }

  /** What became of pushed mutations; gives those that left the outbox, whose effect has to be judged anew. */
  protected settle(draft: Kept, outcomes: readonly PushOutcome[]): Mutation[] {
    const dropped: Mutation[] = [];
    for (const outcome of outcomes) {
      const place = draft.outbox.findIndex(({ mutation }) => mutation.id === outcome.id);
      const waiting = draft.outbox[place];
      if (waiting === undefined) continue;
      const { mutation } = waiting;
      if (outcome.outcome === 'applied' && outcome.seq > draft.cursor.seq) {
        draft.outbox[place] = { mutation, seq: outcome.seq };
        continue;
      }
      // Applied behind the cursor: a snapshot has brought it, and no entry will.
      draft.outbox.splice(place, 1);
      dropped.push(mutation);
      if (outcome.outcome === 'refused') this.tell(draft, mutation, 'refused');
      else if (isInHistory(draft, mutation)) this.tell(draft, mutation, 'lost race');
    }
    return dropped;
  }

  protected tell(draft: Kept, mutation: Mutation, outcome: Told['outcome']): void {
    draft.told.set(mutation.id, { mutation, outcome });
  }

  /** Judged anew after its refusal, as by a call that came late: it stands in the log after all. */
  protected takeBack(draft: Kept, arrived: ReadonlySet<string>): void {
    for (const id of arrived) if (draft.told.get(id)?.outcome === 'refused') draft.told.delete(id);
  }

  /** The records as of the snapshot, what is pending replayed on top. */
  protected restart(draft: Kept, { head, records }: Snapshot): void {
    draft.rows = new Map(records.map((record) => [keyText(record), { record, pending: false }]));
    draft.shadows = new Map();
    draft.cursor = head;
    const brought = draft.outbox.filter(({ seq }) => seq !== null && seq <= head.seq);
    draft.outbox = draft.outbox.filter((waiting) => !brought.includes(waiting));
    for (const { mutation } of brought) {
      if (isInHistory(draft, mutation)) this.tell(draft, mutation, 'lost race');
    }
    this.replayAll(draft);
  }

  /** Replays everything that waits, as when the records have become others. */
  protected replayAll(draft: Kept): void {
    const waiting = draft.outbox.map(({ mutation }) => mutation);
    this.rebased(draft, [], waiting);
  }

  /** Restores, applies, replays what the entries may bear on; moves the cursor. */
  protected rebased(
    draft: Kept,
    entries: readonly Entry[],
    dropped: readonly Mutation[] = [],
  ): void {
    const arriving = new Set(entries.map(({ mutation }) => mutation.id));
    const own = draft.outbox.filter(({ mutation }) => arriving.has(mutation.id));
    const remaining = draft.outbox.filter(({ mutation }) => !arriving.has(mutation.id));
    const author = this.self.id;
    const gone = [...own.map(({ mutation }) => mutation), ...dropped];
    const changing = [...entries, ...gone.map((mutation) => ({ mutation, author }))];
    const { affected, stale } = affectedBy(changing.flatMap(writesOf), remaining, author);
    const { pending, keys } = this.toReplay(draft, { entries, affected, stale });
    const before = this.confirmedOf(draft, keys);
    const shown = new Map(
      keys.flatMap((key) => {
        const row = stale.has(keyText(key)) ? undefined : draft.rows.get(keyText(key));
        return row === undefined ? [] : [[keyText(key), row.record] as const];
      }),
    );
    const result = rebase({ confirmed: before, entries, pending, shown, self: this.self });
    if (!result.ok) {
      draft.stopped = result.fault;
      return;
    }
    writeRows(draft, before, [...stale.keys()], result);
    draft.outbox = remaining;
    for (const { mutation } of own) {
      if (result.lostRaces.has(mutation.id)) this.tell(draft, mutation, 'lost race');
    }
    this.takeBack(draft, arriving);
    this.moveCursor(draft, entries);
  }

  /** The mutations to be replayed, and all records that have to be in hand for it. */
  protected toReplay(
    _draft: Kept,
    { entries, affected, stale }: ToReplay,
  ): { pending: Mutation[]; keys: RecordKey[] } {
    const pending = affected.map(({ mutation }) => mutation);
    return { pending, keys: [...keysOf({ entries, pending, self: this.self }), ...stale.values()] };
  }

  /** The confirmed state of these records. */
  protected confirmedOf(draft: Kept, keys: readonly RecordKey[]): Map<string, TeamRecord> {
    const found = new Map<string, TeamRecord>();
    for (const key of keys.map(keyText)) {
      const row = draft.rows.get(key);
      const record = row?.pending === true ? draft.shadows.get(key) : row?.record;
      if (record !== undefined && record !== null) found.set(key, record);
    }
    return found;
  }

  protected moveCursor(draft: Kept, entries: readonly Entry[]): void {
    const last = entries.at(-1);
    if (last !== undefined) draft.cursor = { seq: last.seq, hash: last.hash };
  }

  private written(work: (draft: Kept) => void): Kept {
    const { cursor, stopped, rows, shadows, outbox, told } = this.kept;
    const draft: Kept = {
      cursor,
      stopped,
      rows: new Map(rows),
      shadows: new Map(shadows),
      outbox: [...outbox],
      told: new Map(told),
    };
    work(draft);
    return draft;
  }
}

function writeRows(
  draft: Kept,
  before: ReadonlyMap<string, TeamRecord>,
  stale: readonly string[],
  { confirmed, overlay }: Rebased,
): void {
  const now = (key: string) => confirmed.get(key) ?? before.get(key);
  for (const [key, record] of confirmed) draft.rows.set(key, { record, pending: false });
  for (const key of [...stale, ...confirmed.keys()]) {
    if (!draft.shadows.delete(key) || overlay.has(key)) continue;
    const record = now(key);
    if (record === undefined) draft.rows.delete(key);
    else draft.rows.set(key, { record, pending: false });
  }
  for (const [key, record] of overlay) {
    draft.rows.set(key, { record, pending: true });
    draft.shadows.set(key, now(key) ?? null);
  }
}

/** Whether the words of this edit stand in its note's confirmed history as those that came too late. */
function isInHistory(draft: Kept, mutation: Mutation): boolean {
  if (mutation.type !== 'note.edit') return false;
  const key = keyText({ kind: 'note', id: mutation.noteId });
  const row = draft.shadows.get(key) ?? draft.rows.get(key)?.record;
  if (row?.kind !== 'note') return false;
  return row.value.history.some(
    ({ lostRace, revision, content }) =>
      lostRace && revision === mutation.revision && content.body === mutation.content.body,
  );
}

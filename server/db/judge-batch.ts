/**
 * Judges pushes against a team's state in hand: what is applied, where, and what is refused. Touches no database, so the
 * locked part of a transaction is one read, this, and one write.
 */
import canonicalize from 'canonicalize';
import type { Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import { keyText, readerOver, type TeamRecord } from '#sync/records.ts';
import { reduce, touches, type Asked } from '#sync/reducer.ts';
import { refuse } from '#sync/refusal.ts';
import { fastHashOf } from './hash-entry.ts';
import type { PlacedRecord } from './record-rows.ts';

export interface Head {
  seq: number;
  hash: string;
}

/** What is known before the batch: the locked head, entries with the batch's identifiers, records it touches. */
export interface TeamState {
  teamId: string;
  head: Head;
  known: Map<string, Pick<Entry, 'seq' | 'author' | 'mutation'>>;
  records: Map<string, TeamRecord>;
}

/** One caller's mutations, and who that is. */
export interface AskedPush {
  mutations: readonly Mutation[];
  asked: Asked;
  /** The device that they came from, where it was one. */
  deviceId?: string | undefined;
}

export interface Judgement {
  /** For each push, an outcome for each of its mutations. */
  outcomes: PushOutcome[][];
  entries: Entry[];
  changed: PlacedRecord[];
  head: Head;
}

export function judgeBatch(state: TeamState, pushes: readonly AskedPush[]): Judgement {
  const known = new Map(state.known);
  const records = new Map(state.records);
  const changed = new Map<string, PlacedRecord>();
  const entries: Entry[] = [];
  let { head } = state;

  function judge(mutation: Mutation, asked: Asked): PushOutcome {
    const { id } = mutation;
    const before = known.get(id);
    if (before !== undefined) return repeated(before, mutation, asked.author);
    const inHand = touches(mutation, asked.author).flatMap(
      (key) => records.get(keyText(key)) ?? [],
    );
    const reduction = reduce(readerOver(inHand), mutation, asked);
    if (!reduction.ok) return { id, outcome: 'refused', refusal: reduction.refusal };

    const entry = chained(state.teamId, head, mutation, asked);
    entries.push(entry);
    known.set(id, entry);
    head = { seq: entry.seq, hash: entry.hash };
    for (const record of reduction.changed) {
      records.set(keyText(record), record);
      changed.set(keyText(record), { record, seq: entry.seq });
    }
    return { id, outcome: 'applied', seq: entry.seq };
  }
  const outcomes = pushes.map(({ mutations, asked }) =>
    mutations.map((mutation) => judge(mutation, asked)),
  );
  return { outcomes, entries, changed: [...changed.values()], head };
}

function chained(teamId: string, head: Head, mutation: Mutation, { author, at }: Asked): Entry {
  const unsigned = { teamId, seq: head.seq + 1, author, at, mutation, previous: head.hash };
  return { ...unsigned, hash: fastHashOf(unsigned) };
}

/** A repeat is answered as the first time; the same identifier on something else is somebody's mistake or trick. */
function repeated(
  before: Pick<Entry, 'seq' | 'author' | 'mutation'>,
  mutation: Mutation,
  author: string,
): PushOutcome {
  const isSame =
    before.author === author && canonicalize(before.mutation) === canonicalize(mutation);
  if (isSame) return { id: mutation.id, outcome: 'applied', seq: before.seq };
  return {
    id: mutation.id,
    outcome: 'refused',
    refusal: refuse('conflict', 'Something else is in the log under this identifier.'),
  };
}

/**
 * What the records are when confirmed entries arrive under pending mutations: entries in order on the confirmed state,
 * then the pending mutations again on top (rules RB1–RB4). Pure: the database brings the records and writes the answer.
 */
import type { Member } from '#domain/team.ts';
import type { Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import { keyText, readerOver, type RecordKey, type TeamRecord } from '#sync/records.ts';
import { reduce, touches, type Asked, type Reduction } from '#sync/reducer.ts';
import type { Refusal } from '#sync/refusal.ts';

export interface RebaseInput {
  /** The confirmed state of every record that `keysOf` names. */
  confirmed: ReadonlyMap<string, TeamRecord>;
  entries: readonly Entry[];
  /** Those that the entries may bear on: see `affectedBy`. */
  pending: readonly Mutation[];
  /** What other pending mutations show; their records are none that the entries or these change. */
  shown?: ReadonlyMap<string, TeamRecord>;
  /** Who asks for the pending ones; shown as a member before the log says so. */
  self: Member;
}

export interface Rebased {
  ok: true;
  /** Records that the entries changed, by `keyText`. */
  confirmed: Map<string, TeamRecord>;
  /** Records that the pending mutations changed on top of them. */
  overlay: Map<string, TeamRecord>;
  /** Pending mutations that do not apply any more, by identifier. */
  refusals: Map<string, Refusal>;
  /** Edits among the entries that came too late, by identifier of the mutation. */
  lostRaces: Set<string>;
}

/** The records that have to be in hand for `rebase`. */
export function keysOf({
  entries,
  pending,
  self,
}: Omit<RebaseInput, 'confirmed' | 'shown'>): RecordKey[] {
  const keys = new Map<string, RecordKey>();
  const add = (key: RecordKey) => keys.set(keyText(key), key);
  for (const { mutation, author } of entries) touches(mutation, author).forEach(add);
  for (const mutation of pending) touches(mutation, self.id).forEach(add);
  add({ kind: 'member', id: self.id });
  return [...keys.values()];
}

/** Fails only where the log holds an entry that the reducer here would have refused. */
export function rebase(input: RebaseInput): Rebased | { ok: false; fault: string } {
  const confirmed = new Map<string, TeamRecord>();
  const lostRaces = new Set<string>();
  const known = (key: string) => confirmed.get(key) ?? input.confirmed.get(key);
  for (const { mutation, author, at, seq } of input.entries) {
    const asked = { author, at, byServer: mutation.type === 'member.join' };
    const reduction = reduceOver(known, mutation, asked);
    if (!reduction.ok) return { ok: false, fault: disagreement(seq, reduction.refusal) };
    if (isLostRace(mutation, reduction.changed)) lostRaces.add(mutation.id);
    for (const record of reduction.changed) confirmed.set(keyText(record), record);
  }
  const overlay = new Map<string, TeamRecord>();
  const refusals = new Map<string, Refusal>();
  const shown = (key: string) => overlay.get(key) ?? input.shown?.get(key) ?? known(key);
  const selfRecord = memberRecord(input.self);
  if (shown(keyText(selfRecord)) === undefined) overlay.set(keyText(selfRecord), selfRecord);
  for (const mutation of input.pending) {
    const reduction = reduceOver(shown, mutation, askedBy(input.self, mutation));
    if (!reduction.ok) refusals.set(mutation.id, reduction.refusal);
    else for (const record of reduction.changed) overlay.set(keyText(record), record);
  }
  return { ok: true, confirmed, overlay, refusals, lostRaces };
}

/** One mutation over records that are found by `keyText`. */
export function reduceOver(
  known: (key: string) => TeamRecord | undefined,
  mutation: Mutation,
  asked: Asked,
): Reduction {
  const records = touches(mutation, asked.author).flatMap((key) => known(keyText(key)) ?? []);
  return reduce(readerOver(records), mutation, asked);
}

/** How a member's own mutation is shown before the server gives it its time: as of the moment it was made. */
export function askedBy(self: Member, mutation: Mutation): Asked {
  return { author: self.id, at: mutation.madeAt, byServer: false };
}

export function memberRecord(member: Member): TeamRecord {
  return { kind: 'member', id: member.id, value: member };
}

function isLostRace(mutation: Mutation, changed: readonly TeamRecord[]): boolean {
  if (mutation.type !== 'note.edit') return false;
  return changed.some((record) => record.kind === 'note' && record.value.history.at(-1)?.lostRace);
}

function disagreement(seq: number, { sentence }: Refusal): string {
  return `entry ${seq} breaks a rule that this version knows ("${sentence}")`;
}

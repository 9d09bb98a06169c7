/** What has to hold, at every moment and once everybody is at rest. Each throws a sentence where it does not. */
import { isDeepStrictEqual } from 'node:util';
import type { Member } from '#domain/team.ts';
import { brokenLink, chainStart, type Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { TeamRecord } from '#sync/records.ts';
import { withPending, type Records, type Replay } from './replay.ts';

/** What a device holds, however it holds it. */
export interface Holding {
  name: string;
  self: Member;
  cursor: number;
  stopped: string | null;
  confirmed: Records;
  shown: Records;
  /** In the outbox, in order, acknowledged or not. */
  pending: readonly Mutation[];
  /** What its author was told, by identifier of the mutation. */
  told: ReadonlyMap<string, 'refused' | 'lost race'>;
}

export class Violation extends Error {}

function violated(sentence: string): never {
  throw new Violation(sentence);
}

/** At each moment: the copy is the log up to its cursor with what waits on top, and nothing asked for has vanished. */
export function holdsAlways(
  held: Holding,
  asked: readonly Mutation[],
  replay: Replay,
  entries: readonly Entry[],
): void {
  const { name, cursor, stopped, pending, told } = held;
  if (stopped !== null) violated(`${name} stopped although the server is honest: ${stopped}`);
  const expected = replay.at(cursor);
  const apart = difference(held.confirmed, expected);
  if (apart !== null) violated(`${name} at place ${cursor} holds another ${apart} than the log`);
  const shown = withPending(expected, pending, held.self);
  const shownApart = difference(held.shown, shown);
  if (shownApart !== null) violated(`${name} shows another ${shownApart} than log and outbox give`);
  const waiting = new Set(pending.map(({ id }) => id));
  for (const { id } of asked) {
    if (waiting.has(id) || told.has(id)) continue;
    if (placeOf(entries, id, cursor) === undefined) violated(`${id} vanished from ${name}`);
  }
}

function placeOf(entries: readonly Entry[], id: string, most: number): number | undefined {
  return entries.find(({ seq, mutation }) => seq <= most && mutation.id === id)?.seq;
}

/** The first record in which they differ; null where they are equal. */
export function difference(one: Records, other: Records): string | null {
  for (const [key, record] of other) if (!isSame(one.get(key), record)) return key;
  for (const key of one.keys()) if (!other.has(key)) return key;
  return null;
}

/** Records are never changed, only replaced: what was equal once stays so. It is asked at every step of 10,000 schedules. */
const knownEqual = new WeakMap<TeamRecord, TeamRecord>();

function isSame(one: TeamRecord | undefined, other: TeamRecord): boolean {
  if (one === undefined) return false;
  if (one === other || knownEqual.get(one) === other) return true;
  if (!isDeepStrictEqual(one, other)) return false;
  knownEqual.set(one, other);
  return true;
}

export interface Rest {
  entries: readonly Entry[];
  /** The records as the server holds them. */
  records: Records;
  replay: Replay;
  holdings: readonly Holding[];
  /** What each device asked for, in order. */
  asked: readonly (readonly Mutation[])[];
  /** Places that the server has named in its answers, by identifier of the mutation. */
  acknowledged: ReadonlyMap<string, number>;
  /** The identifiers in the order in which the server judged each for the first time, by device. */
  firstJudged: readonly (readonly string[])[];
}

/** Once nothing is on its way and nothing waits. */
export function holdsAtRest(rest: Rest): void {
  const { entries, replay, records, holdings } = rest;
  const broken = brokenLink(entries, { seq: 0, hash: chainStart });
  if (broken !== null) violated(`the chain does not hold: ${broken}`);
  const final = replay.at(entries.length);
  const apart = difference(records, final);
  if (apart !== null) violated(`the server holds another ${apart} than its log`);
  for (const held of holdings) {
    if (held.cursor !== entries.length) violated(`${held.name} did not reach the head`);
    if (held.pending.length > 0) violated(`${held.name} waits for ever: ${held.pending[0]?.id}`);
    const different = difference(held.shown, final);
    if (different !== null) violated(`${held.name} ended with another ${different}`);
  }
  everyAskIsAnswered(rest);
  wordsAreKept(entries, final);
}

function everyAskIsAnswered({ entries, holdings, asked, acknowledged, firstJudged }: Rest): void {
  const places = new Map<string, number>();
  for (const { seq, mutation } of entries) {
    if (places.has(mutation.id)) violated(`${mutation.id} is in the log twice`);
    places.set(mutation.id, seq);
  }
  for (const [id, seq] of acknowledged) {
    if (places.get(id) !== seq) violated(`${id} was acknowledged at ${seq} and is not there`);
  }
  for (const [index, { name, told }] of holdings.entries()) {
    const ids = asked[index]?.map(({ id }) => id) ?? [];
    for (const id of ids) {
      const isRefused = told.get(id) === 'refused';
      if (isRefused === places.has(id)) {
        violated(`${id} of ${name} is ${isRefused ? 'taken and told as refused' : 'lost'}`);
      }
    }
    const judged = firstJudged[index] ?? [];
    const inOrder = ids.filter((id) => judged.includes(id));
    if (!isDeepStrictEqual(judged, inOrder)) violated(`${name} was not judged in its order`);
    for (const { mutation } of entries) {
      if (!ids.includes(mutation.id) || !isLate(mutation, entries)) continue;
      if (told.get(mutation.id) !== 'lost race')
        violated(`${mutation.id} lost and nobody was told`);
    }
  }
}

/** Whether the edit was of a revision that others before it in the log had changed. Counted by hand, without the reducer. */
function isLate(edit: Mutation, entries: readonly Entry[]): boolean {
  if (edit.type !== 'note.edit') return false;
  let revision = 0;
  for (const { mutation } of entries) {
    if (mutation.type !== 'note.edit' || mutation.noteId !== edit.noteId) continue;
    if (mutation.id === edit.id) return mutation.revision !== revision;
    if (mutation.revision === revision) revision += 1;
  }
  return false;
}

/** Every word that was taken is in its note or in the note's history, and the note shows the edits that were in time. */
function wordsAreKept(entries: readonly Entry[], final: Records): void {
  for (const { mutation } of entries) {
    if (mutation.type !== 'note.write' && mutation.type !== 'note.edit') continue;
    const record = final.get(`note:${mutation.noteId}`);
    if (record?.kind !== 'note') violated(`${mutation.noteId} is gone`);
    const { content, history } = record.value;
    const kept = [content, ...history.map((revision) => revision.content)];
    const { body } = mutation.content;
    if (!kept.some((one) => one.body === body)) violated(`the words of ${mutation.id} are gone`);
    const isShown = content.body === body;
    if (isShown && isLate(mutation, entries)) violated(`${mutation.id} overwrote a newer revision`);
  }
}

/** The reader's copy on disk: the tables of IndexedDB, their keys, and nothing that decides anything. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Member, Team } from '#domain/team.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { RecordKind, TeamRecord } from '#sync/records.ts';
import type { Refusal } from '#sync/refusal.ts';
import { fillIndexes } from './fill-indexes.ts';

/** How this device reaches its team. The token is the device's secret: it goes into no address and no page. */
export interface Server {
  team: Team;
  origin: string;
  token: string;
  /** The version of the protocol that was last spoken with it; absent before anything was said. */
  speaks?: number;
}

/** Who writes on this device. `server` is null until a team is joined; the member is then a local one. */
export interface Membership {
  id: 'self';
  member: Member;
  server: Server | null;
}

/** The place in the team's log that the confirmed records add up to. */
export interface Position {
  id: 'cursor';
  seq: number;
  hash: string;
  /** Why nothing more is taken from this log, in a sentence; null where it holds. */
  stopped: string | null;
  /** The log itself was asked for, entry by entry from its start: no snapshot is taken instead (rule RS7). */
  isByLog?: true;
}

/** A record as the pages read it: confirmed, or (pending 1) with this device's unconfirmed mutations on top. */
export type RecordRow = TeamRecord & RecordIndexes;

export interface RecordIndexes {
  pending: 0 | 1;
  /** The article of a claim or parting, the claim of a note or review; empty elsewhere. */
  parent: string;
  /** The addresses of an article. */
  addresses: string[];
  /** The smallest hashes of an article's fingerprint: see `article-lookup.ts`. */
  hashes: number[];
}

/** The confirmed state of a record that pending mutations changed; null where there is none. */
export interface Shadow {
  kind: RecordKind;
  id: string;
  confirmed: TeamRecord | null;
}

/** A mutation that is not yet in the confirmed records. */
export interface OutboxRow {
  /** Given by the database: the order in which the member asked. */
  order: number;
  id: string;
  mutation: Mutation;
  /** Its place in the log once the server acknowledged it; null while it has to be sent. */
  seq: number | null;
  /** Why it does not apply to what is known now; the server still has the last word. */
  refusal: Refusal | null;
  /** Present while it has to be sent, so that an index finds it. */
  unsent?: 1;
}

/** What its author has to be told about a mutation. Kept until dismissed. */
export interface RefusedRow {
  id: string;
  mutation: Mutation;
  refusal: Refusal;
  /** `lost race`: in the log, and its words are in the note's history, not in the note. `capture kept`: see `send-captures.ts`. */
  outcome: 'refused' | 'lost race' | 'not sent' | 'capture kept';
  at: string;
  /** Several mutations that one sentence is about, in one row: each row is a write. `id` and `mutation` are the first's. */
  together?: Pick<RefusedRow, 'id' | 'mutation'>[];
}

export interface CaptureRow {
  hash: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The team that has to get the bytes; absent where none has, or where they are there. */
  due?: string;
  /** The mutation that names them to that team. */
  namedBy?: Mutation;
}

export interface DraftRow {
  key: string;
  content: unknown;
  at: string;
}

/** `waiting`: all is read and sent but what needs a newer server. */
export type SyncWord = 'alone' | 'offline' | 'synced' | 'syncing' | 'waiting' | 'stopped';

export interface SyncRow {
  id: 'sync';
  state: SyncWord;
  /** What it means for the reader, and what to do if anything. */
  sentence: string;
  /** Stopped, since extension and server speak no version in common; absent where it is anything else. */
  why?: 'version';
  /** The server asked not to be called before this moment. */
  notBefore?: string;
}

/** Version numbers only grow; a new version says what it changes and how old rows are carried over. */
export class ReplicaDatabase extends Dexie {
  declare membership: EntityTable<Membership, 'id'>;
  declare position: EntityTable<Position, 'id'>;
  declare records: Table<RecordRow, [RecordKind, string]>;
  declare shadows: Table<Shadow, [RecordKind, string]>;
  declare outbox: EntityTable<OutboxRow, 'order'>;
  declare refused: EntityTable<RefusedRow, 'id'>;
  declare captures: EntityTable<CaptureRow, 'hash'>;
  declare drafts: EntityTable<DraftRow, 'key'>;
  declare sync: EntityTable<SyncRow, 'id'>;

  /** A write is acknowledged only when it is on the disk (promise P5): the browsers' default forgets on a power cut. */
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      membership: 'id',
      position: 'id',
      records: '[kind+id], kind, [kind+parent], *addresses, *hashes',
      shadows: '[kind+id]',
      outbox: '++order, &id',
      refused: 'id, at',
      captures: 'hash',
      drafts: 'key',
      sync: 'id',
    });
    // What has to be sent, and the captures that a team has to get, are found by an index of their own. The key of a record
    // begins with its kind: an index of the kind alone would only make each write dearer.
    this.version(2)
      .stores({
        records: '[kind+id], [kind+parent], *addresses, *hashes',
        outbox: '++order, &id, unsent',
        captures: 'hash, due',
      })
      .upgrade(fillIndexes);
  }
}

export const databaseName = 'second-source';

/** The database under this name, opened on first use. Pages of the extension call this and read with live queries. */
export function openDatabase(name: string = databaseName): ReplicaDatabase {
  return new ReplicaDatabase(name);
}

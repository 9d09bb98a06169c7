/** The reader's copy of the team's log: what is confirmed, and what this device asked for on top of it. */
import type { Member } from '#domain/team.ts';
import type { Mutation } from '#sync/mutation.ts';
import { refuse } from '#sync/refusal.ts';
import { newestVersion } from '#sync/versions.ts';
import { ask, type Asking } from './ask.ts';
import { confirm, confirmSnapshot, type Confirmation, type ServerWord } from './confirm.ts';
import {
  openDatabase,
  type Membership,
  type Position,
  type ReplicaDatabase,
  type Server,
  type SyncRow,
} from './database.ts';
import { dismissRefused } from './dismiss-refused.ts';
import { enterAgain, enterTeam, leaveTeam, readLogAgain, settleIn } from './membership.ts';
import { isFull, noRoom } from './no-room.ts';
import type { Snapshot } from './read-snapshot.ts';
import { cursorOf, presentIn, roundReads, type RoundReads } from './round-reads.ts';
import { membershipOf } from './self.ts';
import { syncStanding } from './sync-standing.ts';
import { unsent } from './unsent.ts';

export interface ReplicaOptions {
  name?: string;
  /** The present moment in UTC, ISO 8601. */
  now: () => string;
  /** A new identifier of 8–64 characters. */
  newId: () => string;
}

export interface Replica extends RoundReads {
  /** For queries and live queries. */
  database: ReplicaDatabase;
  /** The present moment in UTC, ISO 8601. */
  now: () => string;
  /** All of the mutations or none; durable on this device when it resolves. */
  ask(mutations: readonly Mutation[]): Promise<Asking>;
  /** Takes the server's word. */
  confirm(word: ServerWord): Promise<Confirmation>;
  membership(): Promise<Membership>;
  /** Whether this device is in the team that it reaches this way. */
  isIn(server: Server): Promise<boolean>;
  position(): Promise<Position>;
  /** Takes all records at a place in the log instead of the entries up to it. */
  confirmSnapshot(teamId: string, snapshot: Snapshot): Promise<Confirmation>;
  /**
   * The next mutations to push, in the order asked, as many as one push may carry; none from the first on that cannot be
   * said in this version of the protocol.
   */
  unsent(version?: number): Promise<Mutation[]>;
  /** Throws a sentence where this device is in a team already. */
  enterTeam(member: Member, server: Server): Promise<void>;
  /** After this device was shut out: comes in again with what is pending, under a new token. */
  enterAgain(member: Member, server: Server): Promise<void>;
  leaveTeam(): Promise<void>;
  /** After a stop: forgets the confirmed records, keeps what is pending, and reads the log from its start. */
  readLogAgain(): Promise<void>;
  /** The author has seen what became of this mutation, and lets go of it: see `dismissRefused`. */
  dismissRefused(mutationId: string): Promise<void>;
  showState(state: Omit<SyncRow, 'id' | 'notBefore'>): Promise<void>;
  /** Keeps which version of the protocol is spoken with this server. */
  noteVersion(server: Server, speaks: number): Promise<void>;
  /** The server asked not to be called for so many milliseconds; a restart does not forget it. */
  pauseFor(milliseconds: number): Promise<void>;
  /** How much of that is left; 0 where nothing was asked. */
  pause(): Promise<number>;
  close(): void;
}

/** Opens the copy on this device, and makes it on the first call. */
export async function openReplica({ name, now, newId }: ReplicaOptions): Promise<Replica> {
  const database = openDatabase(name);
  // Alone, nobody else is there to take any role.
  const localMember = (): Member => ({ id: newId(), name: 'You', role: 'owner', joinedAt: now() });
  await settleIn(database, localMember());
  return {
    database,
    now,
    ask: (mutations) => withRoom(() => ask(database, mutations)),
    confirm: (word) => confirm(database, word, now()),
    membership: () => membershipOf(database),
    isIn: async (server) => (await presentIn(database, server)) !== null,
    position: () => cursorOf(database),
    unsent: (version = newestVersion) => unsent(database, version),
    confirmSnapshot: (teamId, snapshot) => confirmSnapshot(database, teamId, snapshot, now()),
    enterTeam: (member, server) => enterTeam(database, { member, server }),
    enterAgain: (member, server) => enterAgain(database, { member, server }),
    leaveTeam: () => leaveTeam(database, { local: localMember(), at: now() }),
    readLogAgain: () => readLogAgain(database),
    dismissRefused: (mutationId) => dismissRefused(database, mutationId, now()),
    ...syncStanding(database, now),
    ...roundReads(database),
    close: () => database.close(),
  };
}

/** A full disk is an answer to who asks, not a fault of ours: nothing of the asking is kept then. */
async function withRoom(asking: () => Promise<Asking>): Promise<Asking> {
  try {
    return await asking();
  } catch (error) {
    if (!isFull(error)) throw error;
    return { ok: false, refusal: refuse('not allowed', `${noRoom} Then try again.`) };
  }
}

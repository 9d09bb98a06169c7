/** The reader's copy of the team's log: what is confirmed, and what this device asked for on top of it. */
import type { Member } from '#domain/team.ts';
import { batchSize, largestBody } from '#sync/protocol.ts';
import type { Mutation } from '#sync/mutation.ts';
import { ask, type Asking } from './ask.ts';
import { confirm, type Confirmation, type ServerWord } from './confirm.ts';
import {
  openDatabase,
  type Membership,
  type Position,
  type ReplicaDatabase,
  type Server,
  type SyncRow,
} from './database.ts';
import { dismissRefused } from './dismiss-refused.ts';
import { enterTeam, leaveTeam, readLogAgain, settleIn } from './membership.ts';
import { membershipOf } from './self.ts';

export interface ReplicaOptions {
  name?: string;
  /** The present moment in UTC, ISO 8601. */
  now: () => string;
  /** A new identifier of 8–64 characters. */
  newId: () => string;
}

export interface Replica {
  /** For queries and live queries. */
  database: ReplicaDatabase;
  /** All of the mutations or none; durable on this device when it resolves. */
  ask(mutations: readonly Mutation[]): Promise<Asking>;
  /** Takes the server's word. */
  confirm(word: ServerWord): Promise<Confirmation>;
  membership(): Promise<Membership>;
  position(): Promise<Position>;
  /** The next mutations to push, in the order asked, as many as one push may carry. */
  unsent(): Promise<Mutation[]>;
  /** Throws a sentence where this device is in a team already. */
  enterTeam(member: Member, server: Server): Promise<void>;
  leaveTeam(): Promise<void>;
  /** After a stop: forgets the confirmed records, keeps what is pending, and reads the log from its start. */
  readLogAgain(): Promise<void>;
  /** The author has seen what became of this mutation, and lets go of it: see `dismissRefused`. */
  dismissRefused(mutationId: string): Promise<void>;
  showState(state: Omit<SyncRow, 'id'>): Promise<void>;
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
    ask: (mutations) => ask(database, mutations),
    confirm: (word) => confirm(database, word, now()),
    membership: () => membershipOf(database),
    position: async () => {
      const cursor = await database.position.get('cursor');
      if (cursor === undefined) throw new Error('The copy on this device has no cursor.');
      return cursor;
    },
    unsent: () => unsent(database),
    enterTeam: (member, server) => enterTeam(database, { member, server, at: now() }),
    leaveTeam: () => leaveTeam(database, { local: localMember(), at: now() }),
    readLogAgain: () => readLogAgain(database, now()),
    dismissRefused: (mutationId) => dismissRefused(database, mutationId, now()),
    showState: async (state) => {
      const shown = await database.sync.get('sync');
      if (shown?.state === state.state && shown.sentence === state.sentence) return;
      await database.sync.put({ id: 'sync', ...state });
    },
    close: () => database.close(),
  };
}

/** Leaves room for what stands around the mutations in the body. */
const mostBytes = largestBody - 1000;

async function unsent({ outbox }: ReplicaDatabase): Promise<Mutation[]> {
  const batch: Mutation[] = [];
  let bytes = 0;
  await outbox
    .orderBy('order')
    .filter(({ seq }) => seq === null)
    .until(({ mutation }) => {
      bytes += new TextEncoder().encode(JSON.stringify(mutation)).length + 1;
      return batch.length >= batchSize || (bytes > mostBytes && batch.length > 0);
    })
    .each(({ mutation }) => void batch.push(mutation));
  return batch;
}

/** What a round reads of the copy between its calls: each time all that it needs, in one transaction. */
import type { Mutation } from '#sync/mutation.ts';
import { versionOf } from '#sync/versions.ts';
import type { Membership, Position, ReplicaDatabase, Server } from './database.ts';
import { membershipOf } from './self.ts';
import { unsent } from './unsent.ts';

export interface RoundReads {
  /** Where this device stands before a round. */
  standing(): Promise<{ membership: Membership; cursor: Position }>;
  /**
   * What the next push carries; null where this device is no more in the team that the round began with. What was written
   * since then must not go to the team it left.
   */
  outgoing(server: Server, version: number): Promise<Mutation[] | null>;
  /** The cursor; null where this device is no more in that team. */
  cursorIn(server: Server): Promise<Position | null>;
  /** What a round leaves behind; null where this device is no more in that team. */
  rest(server: Server, version: number): Promise<Rest | null>;
}

export interface Rest {
  /** Something can be said to the server by now. */
  isMore: boolean;
  /** Something waits, be it for a newer server. */
  isWaiting: boolean;
  isCaptureDue: boolean;
  /** The version that was noted as spoken with this server. */
  speaks: number | undefined;
}

export function roundReads(database: ReplicaDatabase): RoundReads {
  const { membership, position, outbox, captures } = database;
  return {
    standing: async () =>
      await database.transaction('r', [membership, position], async () => {
        const [self, cursor] = await Promise.all([membershipOf(database), cursorOf(database)]);
        return { membership: self, cursor };
      }),
    outgoing: async (server, version) =>
      await database.transaction('r', [membership, outbox], async () => {
        const [present, batch] = await Promise.all([
          presentIn(database, server),
          unsent(database, version),
        ]);
        return present === null ? null : batch;
      }),
    cursorIn: async (server) =>
      await database.transaction('r', [membership, position], async () => {
        const [present, cursor] = await Promise.all([
          presentIn(database, server),
          cursorOf(database),
        ]);
        return present === null ? null : cursor;
      }),
    rest: async (server, version) =>
      await database.transaction('r', [membership, outbox, captures], async () => {
        const [present, next, capture] = await Promise.all([
          presentIn(database, server),
          outbox.where('unsent').equals(1).first(),
          captures.where('due').equals(server.team.id).limit(1).primaryKeys(),
        ]);
        if (present === null) return null;
        return {
          isMore: next !== undefined && versionOf(next.mutation) <= version,
          isWaiting: next !== undefined,
          isCaptureDue: capture.length > 0,
          speaks: present.speaks,
        };
      }),
  };
}

/** Throws before `openReplica` has made one. */
export async function cursorOf({ position }: ReplicaDatabase): Promise<Position> {
  const cursor = await position.get('cursor');
  if (cursor === undefined) throw new Error('The copy on this device has no cursor.');
  return cursor;
}

/** A call can take half a minute; meanwhile the device may have left, and even have joined again. */
export async function presentIn(
  database: ReplicaDatabase,
  { team, origin, token }: Server,
): Promise<Server | null> {
  const { server } = await membershipOf(database);
  const isSame = server?.team.id === team.id && server.origin === origin && server.token === token;
  return isSame ? server : null;
}

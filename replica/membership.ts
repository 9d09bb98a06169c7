/**
 * Who writes on this device. Before a team is joined that is a local member, so that notes need no server. An author is
 * never part of a mutation, only of the records it makes: when a team is joined, the same pending mutations are replayed
 * under the new member, and the server names that member from the device token.
 */
import type { Member } from '#domain/team.ts';
import { chainStart } from '#sync/entry.ts';
import { refuse } from '#sync/refusal.ts';
import type { Position, ReplicaDatabase, Server } from './database.ts';
import { membershipOf } from './self.ts';
import { replayAll } from './write-rebased.ts';

/** Before the first entry of a log. */
export const logStart: Position = { id: 'cursor', seq: 0, hash: chainStart, stopped: null };

/** Makes the local member and the empty cursor, once. */
export async function settleIn(database: ReplicaDatabase, local: Member): Promise<void> {
  await changing(database, async () => {
    if ((await database.membership.get('self')) !== undefined) return;
    await database.membership.put({ id: 'self', member: local, server: null });
    await startOver(database);
    await replayAll(database);
  });
}

/**
 * Enters a team. What was written alone is kept and goes to the team under the new member.
 * Throws a sentence where this device is in a team already.
 */
export async function enterTeam(
  database: ReplicaDatabase,
  { member, server }: { member: Member; server: Server },
): Promise<void> {
  await changing(database, async () => {
    const { server: present } = await membershipOf(database);
    if (present !== null) throw new Error(`Leave the team ${present.team.name} first.`);
    await database.membership.put({ id: 'self', member, server });
    await startOver(database);
    await replayAll(database);
  });
}

/**
 * Comes in again under a new token, and perhaps as another member, after this device was shut out. What the team had not
 * confirmed is kept and goes to it again.
 */
export async function enterAgain(
  database: ReplicaDatabase,
  { member, server }: { member: Member; server: Server },
): Promise<void> {
  await changing(database, async () => {
    await database.membership.put({ id: 'self', member, server });
    await startOver(database);
    await sendAgain(database);
    await replayAll(database);
  });
}

/**
 * Leaves the team and forgets its records. What was not sent yet is kept where refused mutations are, so that it reaches
 * neither nobody nor, by accident, the next team.
 */
export async function leaveTeam(
  database: ReplicaDatabase,
  { local, at }: { local: Member; at: string },
): Promise<void> {
  await changing(database, async () => {
    const unsent = await database.outbox.filter(({ seq }) => seq === null).toArray();
    const refusal = refuse('not allowed', 'You left the team before it had confirmed this.');
    await database.refused.bulkPut(
      unsent.map(({ id, mutation }) => ({
        id,
        mutation,
        refusal,
        outcome: 'not sent' as const,
        at,
      })),
    );
    await database.outbox.clear();
    await database.membership.put({ id: 'self', member: local, server: null });
    await startOver(database);
    await replayAll(database);
  });
}

/** Forgets the confirmed records and reads the log itself from its start; what is pending is kept and sent again. */
export async function readLogAgain(database: ReplicaDatabase): Promise<void> {
  await changing(database, async () => {
    await startOver(database);
    await database.position.put({ ...logStart, isByLog: true });
    await sendAgain(database);
    await replayAll(database);
  });
}

async function sendAgain({ outbox }: ReplicaDatabase): Promise<void> {
  await outbox.toCollection().modify({ seq: null, unsent: 1 });
}

async function startOver(database: ReplicaDatabase): Promise<void> {
  await database.records.clear();
  await database.shadows.clear();
  await database.position.put(logStart);
  await database.sync.delete('sync');
}

async function changing(database: ReplicaDatabase, change: () => Promise<void>): Promise<void> {
  const { membership, position, records, shadows, outbox, refused, sync } = database;
  const tables = [membership, position, records, shadows, outbox, refused, sync];
  await database.transaction('rw', tables, change);
}

/** Says who writes on this device. */
import type { Member } from '#domain/team.ts';
import type { Membership, ReplicaDatabase } from './database.ts';

/** The member who writes on this device. Throws before `openReplica` has made one. */
export async function selfOf(database: ReplicaDatabase): Promise<Member> {
  return (await membershipOf(database)).member;
}

export async function membershipOf(database: ReplicaDatabase): Promise<Membership> {
  const row = await database.membership.get('self');
  if (row === undefined) throw new Error('The copy on this device has not been opened yet.');
  return row;
}

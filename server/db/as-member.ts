/** Acts on a team that are no mutations: in whose name, and whether the table of roles allows it, judged where they are done. */
import { may, type Act } from '#domain/who-may-what.ts';
import type { Member, Role } from '#domain/team.ts';
import type { Database } from './database.ts';
import type { Device } from './devices.ts';
import { inTeam, type TeamScope } from './in-team.ts';
import { lockHead } from './lock-head.ts';
import { loadRecords } from './record-rows.ts';
import { assertNotShutOut } from './shut-out.ts';

/** A transaction in which this act was allowed: a function that asks for it cannot be called unasked. */
export interface AllowedScope<Granted extends Act = Act> extends TeamScope {
  readonly act: Granted;
  /** The member; null for whoever runs the server. */
  readonly by: string | null;
  readonly role: Role;
}

/** Thrown where the member's role does not allow the act, or they are in the team no more. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/**
 * Runs `work` in one transaction in which the member may do this. A transaction that writes holds the team's head
 * first: nobody loses the right while they use it. Throws `NotAllowed`, or `DeviceShutOut`.
 */
export async function asMember<Granted extends Act, Result>(
  database: Database,
  { teamId, memberId, deviceId }: Device,
  act: Granted,
  access: 'read only' | 'read write',
  work: (scope: AllowedScope<Granted>) => Promise<Result>,
): Promise<Result> {
  return inTeam(database, teamId, access, async (scope) => {
    if (access === 'read write') await lockHead(scope);
    await assertNotShutOut(scope, [deviceId]);
    const role = (await presentMember(scope, memberId))?.role;
    if (role === undefined || !may(role, act)) {
      throw new NotAllowed('Your role in this team does not allow this. Ask an owner.');
    }
    return work({ ...scope, act, by: memberId, role });
  });
}

/** The same for whoever runs the server, who is no member and may do what an owner may. */
export async function asOperator<Granted extends Act, Result>(
  database: Database,
  teamId: string,
  act: Granted,
  access: 'read only' | 'read write',
  work: (scope: AllowedScope<Granted>) => Promise<Result>,
): Promise<Result> {
  return inTeam(database, teamId, access, async (scope) => {
    if (access === 'read write') await lockHead(scope);
    return work({ ...scope, act, by: null, role: 'owner' });
  });
}

/** The member as long as they are in the team. */
export async function presentMember(scope: TeamScope, id: string): Promise<Member | null> {
  const records = await loadRecords(scope, [{ kind: 'member', id }]);
  const record = records.get(`member:${id}`);
  return record?.kind !== 'member' || record.value.left !== undefined ? null : record.value;
}

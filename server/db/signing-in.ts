/** Coming in by a provider's word: a known identity gets another device of its member, a new one becomes a member. */
import type { Role, Team } from '#domain/team.ts';
import type { JoinAnswer } from '#sync/protocol.ts';
import { newSecret } from '#server/secret.ts';
import { presentMember } from './as-member.ts';
import type { Database } from './database.ts';
import { inTeam, type TeamScope } from './in-team.ts';
import { addDevice, takeIn } from './joining.ts';
import { lockHead } from './lock-head.ts';
import type { Identity } from './sign-ins.ts';

export interface Arrival {
  identity: Identity;
  /** A newcomer's name. */
  name: string;
  /** A newcomer's role. */
  role: Role;
  device: string;
}

/** Null where the identity is a member's who has left the team or was removed: an owner decides on that, not a provider. */
export async function signIn(
  database: Database,
  team: Team,
  { identity, name, role, device }: Arrival,
  now: Date,
): Promise<JoinAnswer | null> {
  return inTeam(database, team.id, 'read write', async (scope) => {
    await lockHead(scope);
    const known = await memberIdOf(scope, identity);
    const member =
      known === null
        ? await takeIn(scope, name, { id: identity.issuer, role }, now)
        : await presentMember(scope, known);
    if (member === null) return null;
    if (known === null) await keepIdentity(scope, identity, member.id, now);
    const token = newSecret();
    await addDevice(scope, { memberId: member.id, name: device, token }, now);
    return { team, member, token };
  });
}

async function memberIdOf(
  { tx, teamId }: TeamScope,
  { issuer, subject }: Identity,
): Promise<string | null> {
  const row = await tx
    .selectFrom('identities')
    .select('member_id')
    .where('team_id', '=', teamId)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.member_id ?? null;
}

async function keepIdentity(
  { tx, teamId }: TeamScope,
  { issuer, subject }: Identity,
  memberId: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('identities')
    .values({
      team_id: teamId,
      issuer,
      subject,
      member_id: memberId,
      created_at: now.toISOString(),
    })
    .execute();
}

/** Coming in: an invite is exchanged for a member and a device, a device link for another device of a member. */
import { randomUUID } from 'node:crypto';
import type { Member, Role } from '#domain/team.ts';
import { hashOfSecret, newSecret } from '#server/secret.ts';
import type { JoinAnswer, JoinRequest } from '#sync/protocol.ts';
import { append } from './append.ts';
import { presentMember } from './as-member.ts';
import { noteDeeds } from './audit.ts';
import type { Database } from './database.ts';
import { hourOf } from './devices.ts';
import { inTeam, type TeamScope } from './in-team.ts';
import { lockHead } from './lock-head.ts';
import { tryAgain } from './retry.ts';

/**
 * Exchanges an invite for a member and a device token; null where it is unknown, used, withdrawn or expired. Who used it
 * and lost the answer gets it again, by the token that they made themselves.
 */
export async function join(
  database: Database,
  request: JoinRequest,
  now: Date,
): Promise<JoinAnswer | null> {
  const inviteHash = hashOfSecret(request.invite);
  const known = database.kysely
    .selectFrom('invites')
    .innerJoin('teams', 'teams.id', 'invites.team_id')
    .select(['teams.id', 'teams.name'])
    .where('invite_hash', '=', inviteHash);
  const team = await tryAgain(
    () => known.executeTakeFirst(),
    ({ trouble }) => trouble === 'lost',
  );
  if (team === undefined) return null;
  return inTeam(database, team.id, 'read write', async (scope) => {
    await lockHead(scope);
    const { token = newSecret() } = request;
    const holder = await holderOf(scope, token);
    if (holder !== null) {
      const before = holder.isHere ? await presentMember(scope, holder.memberId) : null;
      return before === null ? null : { team, member: before, token };
    }
    const invite = await useInvite(scope, inviteHash, now);
    if (invite === null) return null;
    const member =
      invite.memberId === null
        ? await takeIn(scope, request.name, invite, now)
        : await presentMember(scope, invite.memberId);
    if (member === null) return null;
    await addDevice(scope, { memberId: member.id, name: request.device, token }, now);
    return { team, member, token };
  });
}

/** The member whose device has this token already; `isHere` where it may still come into this team. */
async function holderOf(
  { tx, teamId }: TeamScope,
  token: string,
): Promise<{ memberId: string; isHere: boolean } | null> {
  const row = await tx
    .selectFrom('devices')
    .select(['team_id', 'member_id', 'revoked_at'])
    .where('token_hash', '=', hashOfSecret(token))
    .executeTakeFirst();
  if (row === undefined) return null;
  return { memberId: row.member_id, isHere: row.team_id === teamId && row.revoked_at === null };
}

interface UsedInvite {
  id: string;
  role: Role;
  /** Null where it makes a new member. */
  memberId: string | null;
}

/** Two who use one invite at the same time meet in this update: only one of them finds it unused. */
async function useInvite(
  { tx }: TeamScope,
  inviteHash: string,
  now: Date,
): Promise<UsedInvite | null> {
  const used = await tx
    .updateTable('invites')
    .set({ used_at: now.toISOString() })
    .where('invite_hash', '=', inviteHash)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .returning(['id', 'role', 'member_id'])
    .executeTakeFirst();
  return used === undefined ? null : { id: used.id, role: used.role, memberId: used.member_id };
}

/** A new member, in the log and in the audit, where the invite's name leads to who made it. */
export async function takeIn(
  scope: TeamScope,
  name: string,
  invite: { id: string; role: Role },
  now: Date,
): Promise<Member> {
  const at = now.toISOString();
  const member: Member = { id: randomUUID(), name, role: invite.role, joinedAt: at };
  const mutation = {
    id: randomUUID(),
    madeAt: at,
    type: 'member.join' as const,
    memberId: member.id,
    name,
    role: invite.role,
  };
  const [outcome] = await append(scope, [mutation], { author: member.id, at, byServer: true });
  if (outcome?.outcome !== 'applied') throw new Error('The log did not take a new member.');
  await noteDeeds(scope, [{ actor: member.id, act: 'member joined', about: invite.id }], at);
  return member;
}

/** Another device of a member. Its token is kept as a hash alone. */
export async function addDevice(
  scope: TeamScope,
  { memberId, name, token }: { memberId: string; name: string; token: string },
  now: Date,
): Promise<void> {
  const id = randomUUID();
  const at = now.toISOString();
  await scope.tx
    .insertInto('devices')
    .values({
      token_hash: hashOfSecret(token),
      team_id: scope.teamId,
      member_id: memberId,
      name,
      created_at: at,
      revoked_at: null,
      id,
      last_seen_at: hourOf(now),
    })
    .execute();
  await noteDeeds(scope, [{ actor: memberId, act: 'device added', about: id }], at);
}

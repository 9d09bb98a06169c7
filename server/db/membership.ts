/** Who is in: teams, the invites that let members in, and the devices that speak for them. */
import { randomUUID } from 'node:crypto';
import type { Role, Team } from '#domain/team.ts';
import { hashOfSecret, newSecret } from '#server/secret.ts';
import { chainStart } from '#sync/entry.ts';
import type { JoinAnswer, JoinRequest } from '#sync/protocol.ts';
import { append } from './append.ts';
import type { Database } from './database.ts';
import { inTeam, type TeamScope } from './in-team.ts';

/** The member behind a device token. */
export interface Device {
  readonly teamId: string;
  readonly memberId: string;
}

const inviteLifetime = 7 * 24 * 60 * 60 * 1000;

/** The oldest team of this database, if there is one. */
export async function firstTeam({ kysely }: Database): Promise<Team | undefined> {
  return kysely.selectFrom('teams').select(['id', 'name']).orderBy('created_at').executeTakeFirst();
}

export async function createTeam(database: Database, name: string, now: Date): Promise<Team> {
  const team: Team = { id: randomUUID(), name };
  await inTeam(database, team.id, 'read write', async ({ tx }) => {
    await tx
      .insertInto('teams')
      .values({ ...team, created_at: now.toISOString() })
      .execute();
    await tx.insertInto('heads').values({ team_id: team.id, seq: 0, hash: chainStart }).execute();
  });
  return team;
}

/** Makes an invite for one member; the secret is shown this once. */
export async function createInvite(
  { kysely }: Database,
  teamId: string,
  role: Role,
  now: Date,
): Promise<{ invite: string; expiresAt: string }> {
  const invite = newSecret();
  const expiresAt = new Date(now.getTime() + inviteLifetime).toISOString();
  await kysely
    .insertInto('invites')
    .values({
      invite_hash: hashOfSecret(invite),
      team_id: teamId,
      role,
      expires_at: expiresAt,
      used_at: null,
      id: randomUUID(),
      made_by: null,
      member_id: null,
      withdrawn_at: null,
    })
    .execute();
  return { invite, expiresAt };
}

/** Exchanges an invite for a member and a device token; null where it is unknown, used or expired. */
export async function join(
  database: Database,
  request: JoinRequest,
  now: Date,
): Promise<JoinAnswer | null> {
  const inviteHash = hashOfSecret(request.invite);
  const team = await database.kysely
    .selectFrom('invites')
    .innerJoin('teams', 'teams.id', 'invites.team_id')
    .select(['teams.id', 'teams.name'])
    .where('invite_hash', '=', inviteHash)
    .executeTakeFirst();
  if (team === undefined) return null;
  return inTeam(database, team.id, 'read write', async (scope) => {
    const role = await useInvite(scope, inviteHash, now);
    if (role === null) return null;
    const at = now.toISOString();
    const member = { id: randomUUID(), name: request.name, role, joinedAt: at };
    await writeJoin(scope, member, at);
    const token = newSecret();
    await scope.tx
      .insertInto('devices')
      .values({
        token_hash: hashOfSecret(token),
        team_id: team.id,
        member_id: member.id,
        name: request.device,
        created_at: at,
        revoked_at: null,
        id: randomUUID(),
        last_seen_at: null,
      })
      .execute();
    return { team, member, token };
  });
}

/** Two who use one invite at the same time meet in this update: only one of them finds it unused. */
async function useInvite({ tx }: TeamScope, inviteHash: string, now: Date): Promise<Role | null> {
  const used = await tx
    .updateTable('invites')
    .set({ used_at: now.toISOString() })
    .where('invite_hash', '=', inviteHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .returning('role')
    .executeTakeFirst();
  return used?.role ?? null;
}

async function writeJoin(
  scope: TeamScope,
  { id, name, role }: { id: string; name: string; role: Role },
  at: string,
): Promise<void> {
  const mutation = {
    id: randomUUID(),
    madeAt: at,
    type: 'member.join' as const,
    memberId: id,
    name,
    role,
  };
  const [outcome] = await append(scope, [mutation], { author: id, at, byServer: true });
  if (outcome?.outcome !== 'applied') throw new Error('The log did not take a new member.');
}

/** Whose token this is; null where it is unknown or revoked. */
export async function deviceOf({ kysely }: Database, token: string): Promise<Device | null> {
  const row = await kysely
    .selectFrom('devices')
    .select(['team_id', 'member_id'])
    .where('token_hash', '=', hashOfSecret(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : { teamId: row.team_id, memberId: row.member_id };
}

/** Shuts a lost device out from the next call on; gives how many devices of that name the member had. */
export async function revokeDevice(
  { kysely }: Database,
  { teamId, memberId }: Device,
  name: string,
  now: Date,
): Promise<number> {
  const { numUpdatedRows } = await kysely
    .updateTable('devices')
    .set({ revoked_at: now.toISOString() })
    .where('team_id', '=', teamId)
    .where('member_id', '=', memberId)
    .where('name', '=', name)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

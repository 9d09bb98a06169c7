/** Invites: secrets that let one person in, once. A device link is one that lets in another device of a member. */
import { randomUUID } from 'node:crypto';
import type { Role } from '#domain/team.ts';
import { hashOfSecret, newSecret } from '#server/secret.ts';
import type { OpenInvite } from '#sync/protocol.ts';
import { asOperator, type AllowedScope } from './as-member.ts';
import { noteDeeds } from './audit.ts';
import type { Database } from './database.ts';
import type { TeamScope } from './in-team.ts';

const inviteLifetime = 7 * 24 * 60 * 60 * 1000;

/** Long enough to walk to the other device, short enough to be of no use to who finds it tomorrow. */
const deviceLinkLifetime = 10 * 60 * 1000;

/** The secret is shown this once. */
export interface MadeInvite {
  invite: string;
  expiresAt: string;
}

/** Makes an invite for one new member. */
export async function makeInvite(
  scope: AllowedScope<'invite.make'>,
  role: Role,
  now: Date,
): Promise<MadeInvite> {
  return insertInvite(scope, { role, memberId: null, lifetime: inviteLifetime }, now);
}

/** Makes an invite in the name of whoever runs the server. */
export async function createInvite(
  database: Database,
  teamId: string,
  role: Role,
  now: Date,
): Promise<MadeInvite> {
  return asOperator(database, teamId, 'invite.make', 'read write', (scope) =>
    makeInvite(scope, role, now),
  );
}

/** Makes a link by which the member takes in another device of their own. */
export async function makeDeviceLink(
  scope: AllowedScope<'device.link'>,
  memberId: string,
  now: Date,
): Promise<MadeInvite> {
  const { role } = scope;
  return insertInvite(scope, { role, memberId, lifetime: deviceLinkLifetime }, now);
}

async function insertInvite(
  scope: AllowedScope<'invite.make' | 'device.link'>,
  { role, memberId, lifetime }: { role: Role; memberId: string | null; lifetime: number },
  now: Date,
): Promise<MadeInvite> {
  const { tx, teamId, by } = scope;
  const id = randomUUID();
  const invite = newSecret();
  const expiresAt = new Date(now.getTime() + lifetime).toISOString();
  await tx
    .insertInto('invites')
    .values({
      invite_hash: hashOfSecret(invite),
      team_id: teamId,
      role,
      expires_at: expiresAt,
      used_at: null,
      id,
      made_by: by,
      member_id: memberId,
      withdrawn_at: null,
    })
    .execute();
  const act = memberId === null ? 'invite made' : 'device link made';
  await noteDeeds(scope, [{ actor: by, act, about: id }], now.toISOString());
  return { invite, expiresAt };
}

/** The invites for new members that can still be used, the one that ends first first. */
export async function openInvites(
  { tx, teamId }: AllowedScope<'invite.make'>,
  now: Date,
): Promise<OpenInvite[]> {
  const rows = await tx
    .selectFrom('invites')
    .select(['id', 'role', 'made_by', 'expires_at'])
    .where('team_id', '=', teamId)
    .where('member_id', 'is', null)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .orderBy('expires_at')
    .execute();
  return rows.map(({ id, role, made_by: madeBy, expires_at: expiresAt }) => ({
    id,
    role,
    madeBy,
    expiresAt,
  }));
}

/** Takes an invite back; false where there is none of that name, or it was used or taken back before. */
export async function withdrawInvite(
  scope: AllowedScope<'invite.make'>,
  id: string,
  now: Date,
): Promise<boolean> {
  const withdrawn = await scope.tx
    .updateTable('invites')
    .set({ withdrawn_at: now.toISOString() })
    .where('team_id', '=', scope.teamId)
    .where('id', '=', id)
    .where('member_id', 'is', null)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  const deeds = withdrawn.map((row) => ({
    actor: scope.by,
    act: 'invite withdrawn' as const,
    about: row.id,
  }));
  await noteDeeds(scope, deeds, now.toISOString());
  return withdrawn.length > 0;
}

/** Takes back what a member has handed out and nobody used: invites, device links for themselves, or both. Gives their names. */
export async function withdrawHandedOut(
  { tx, teamId }: TeamScope,
  memberId: string,
  which: 'invites' | 'device links',
  at: string,
): Promise<string[]> {
  const open = tx
    .updateTable('invites')
    .set({ withdrawn_at: at })
    .where('team_id', '=', teamId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id');
  const theirs =
    which === 'invites'
      ? open.where('made_by', '=', memberId).where('member_id', 'is', null)
      : open.where('member_id', '=', memberId);
  return (await theirs.execute()).map((row) => row.id);
}

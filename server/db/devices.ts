/** The devices that speak for members: whose token a call carries, what is listed of them, and how one is shut out. */
import { may } from '#domain/who-may-what.ts';
import { hashOfSecret } from '#server/secret.ts';
import type { Device as ListedDevice } from '#sync/protocol.ts';
import type { AllowedScope } from './as-member.ts';
import { noteDeeds } from './audit.ts';
import type { Database } from './database.ts';
import type { TeamScope } from './in-team.ts';
import { withdrawHandedOut } from './invites.ts';
import { tryAgain } from './retry.ts';

/** The device behind a token, and the member it speaks for. */
export interface Device {
  readonly teamId: string;
  readonly memberId: string;
  readonly deviceId: string;
}

/**
 * Whose token this is; null where it is unknown or revoked. Notes the hour in which the device was heard, at most once
 * an hour: when somebody works is nobody's business to the minute.
 */
export async function deviceOf(
  database: Database,
  token: string,
  now: Date,
): Promise<Device | null> {
  const known = database.kysely
    .selectFrom('devices')
    .select(['team_id', 'member_id', 'id', 'last_seen_at'])
    .where('token_hash', '=', hashOfSecret(token))
    .where('revoked_at', 'is', null);
  const row = await tryAgain(
    () => known.executeTakeFirst(),
    ({ trouble }) => trouble === 'lost',
  );
  if (row === undefined) return null;
  const device = { teamId: row.team_id, memberId: row.member_id, deviceId: row.id };
  const hour = hourOf(now);
  if (row.last_seen_at === null || row.last_seen_at < hour) {
    await noteSeen(database, device, hour);
  }
  return device;
}

/** The hour of a moment, as the list of devices shows it. */
export function hourOf(moment: Date): string {
  return `${moment.toISOString().slice(0, 13)}:00:00.000Z`;
}

/** Whether it could be written: a full disk must not turn away who only reads. */
async function noteSeen(
  { kysely }: Database,
  { teamId, deviceId }: Device,
  hour: string,
): Promise<boolean> {
  try {
    await kysely
      .updateTable('devices')
      .set({ last_seen_at: hour })
      .where('team_id', '=', teamId)
      .where('id', '=', deviceId)
      .execute();
    return true;
  } catch {
    return false;
  }
}

/** The devices that the caller may see, newest first: an owner everybody's, others their own. */
export async function devicesSeenBy(
  { tx, teamId, by, role }: AllowedScope<'device.list'>,
  asking: string | null,
): Promise<ListedDevice[]> {
  const all = tx
    .selectFrom('devices')
    .select(['id', 'member_id', 'name', 'created_at', 'last_seen_at', 'revoked_at'])
    .where('team_id', '=', teamId)
    .orderBy('created_at', 'desc')
    .orderBy('id');
  const seen = may(role, 'device.oversee') ? all : all.where('member_id', '=', by ?? '');
  return (await seen.execute()).map((row) => ({
    id: row.id,
    memberId: row.member_id,
    name: row.name,
    addedAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    revokedAt: row.revoked_at,
    isThis: row.id === asking,
  }));
}

/**
 * Shuts a device out from the next call on; false where the caller knows no such device. With it go its live tickets and
 * the member's open device links: whoever has the device may have made one. Revoking again changes nothing.
 */
export async function revokeDevice(
  scope: AllowedScope<'device.revoke'>,
  id: string,
  now: Date,
): Promise<boolean> {
  const { tx, teamId, by, role } = scope;
  const any = tx
    .selectFrom('devices')
    .select(['member_id', 'revoked_at'])
    .where('team_id', '=', teamId)
    .where('id', '=', id);
  const found = await (
    may(role, 'device.oversee') ? any : any.where('member_id', '=', by ?? '')
  ).executeTakeFirst();
  if (found === undefined) return false;
  if (found.revoked_at !== null) return true;
  const at = now.toISOString();
  await tx
    .updateTable('devices')
    .set({ revoked_at: at })
    .where('team_id', '=', teamId)
    .where('id', '=', id)
    .execute();
  await tx
    .deleteFrom('tickets')
    .where('team_id', '=', teamId)
    .where('device_id', '=', id)
    .execute();
  const links = await withdrawHandedOut(scope, found.member_id, 'device links', at);
  await noteDeeds(
    scope,
    [
      { actor: by, act: 'device revoked', about: id },
      ...links.map((about) => ({ actor: by, act: 'invite withdrawn' as const, about })),
    ],
    at,
  );
  return true;
}

/** Revokes every device of a member, with their live tickets; gives the devices' names. */
export async function revokeDevicesOf(
  { tx, teamId }: TeamScope,
  memberId: string,
  at: string,
): Promise<string[]> {
  const revoked = await tx
    .updateTable('devices')
    .set({ revoked_at: at })
    .where('team_id', '=', teamId)
    .where('member_id', '=', memberId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  await tx
    .deleteFrom('tickets')
    .where('team_id', '=', teamId)
    .where('member_id', '=', memberId)
    .execute();
  return revoked.map((row) => row.id);
}

/**
 * The devices of these teams that were shut out, ever: what an instance asks for the sockets it holds. By team and not by
 * device, because sockets are many and revoked devices few; and by no time, because the clocks of instances differ.
 */
export async function revokedIn(
  { kysely }: Database,
  teamIds: readonly string[],
): Promise<string[]> {
  if (teamIds.length === 0) return [];
  const rows = await kysely
    .selectFrom('devices')
    .select('id')
    .where('team_id', 'in', teamIds)
    .where('revoked_at', 'is not', null)
    .execute();
  return rows.map((row) => row.id);
}

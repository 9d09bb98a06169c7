/** Tickets of the live channel, in the database, so that any instance redeems what another gave out. */
import { hashOfSecret, newSecret } from '#server/secret.ts';
import type { Database } from './database.ts';
import type { Device } from './devices.ts';

const lifetime = 30_000;

/** A ticket that works once, for 30 seconds. */
export async function issueTicket(
  { kysely }: Database,
  { teamId, memberId, deviceId }: Device,
  now: Date,
): Promise<string> {
  const ticket = newSecret();
  await kysely
    .insertInto('tickets')
    .values({
      ticket_hash: hashOfSecret(ticket),
      team_id: teamId,
      member_id: memberId,
      device_id: deviceId,
      expires_at: new Date(now.getTime() + lifetime).toISOString(),
    })
    .execute();
  return ticket;
}

/**
 * Whose ticket this is; null where it is unknown, used or older than 30 seconds, or its device was revoked meanwhile. Of
 * two who hand it in at once, on one instance or on two, the deletion lets one through.
 */
export async function redeemTicket(
  { kysely }: Database,
  ticket: string,
  now: Date,
): Promise<Device | null> {
  const taken = await kysely
    .deleteFrom('tickets')
    .where('ticket_hash', '=', hashOfSecret(ticket))
    .returning(['team_id', 'device_id', 'expires_at'])
    .executeTakeFirst();
  if (taken === undefined || taken.expires_at <= now.toISOString()) return null;
  const device = await kysely
    .selectFrom('devices')
    .select(['team_id', 'member_id', 'id'])
    .where('team_id', '=', taken.team_id)
    .where('id', '=', taken.device_id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (device === undefined) return null;
  return { teamId: device.team_id, memberId: device.member_id, deviceId: device.id };
}

/** Clears the tickets that nobody handed in. */
export async function clearTickets({ kysely }: Database, now: Date): Promise<void> {
  await kysely.deleteFrom('tickets').where('expires_at', '<=', now.toISOString()).execute();
}

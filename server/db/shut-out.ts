/**
 * Whether a device was shut out while its call was under way. A call is let in when its head arrives, and its body may be
 * held back for minutes: what it asks for is judged again where it is done, in the transaction that holds the team's head.
 */
import type { TeamScope } from './in-team.ts';
import { oneOf } from './one-of.ts';

/** Thrown where a device was revoked before its call came to be done. */
export class DeviceShutOut extends Error {
  override readonly name = 'DeviceShutOut';
}

/** Throws `DeviceShutOut` where one of these devices was revoked. */
export async function assertNotShutOut(
  { tx, teamId, kind }: TeamScope,
  deviceIds: readonly string[],
): Promise<void> {
  if (deviceIds.length === 0) return;
  const revoked = await tx
    .selectFrom('devices')
    .select('id')
    .where('team_id', '=', teamId)
    .where(oneOf(kind, 'id', deviceIds))
    .where('revoked_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  if (revoked !== undefined) throw new DeviceShutOut('The device was shut out.');
}

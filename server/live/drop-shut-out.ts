/** Ends the live sockets of devices that were shut out, by this instance or by another. */
import type { Database } from '#server/db/database.ts';
import { revokedIn } from '#server/db/devices.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { LiveRooms } from './live-rooms.ts';

/** To be called where a member may just have gone, and now and then for what other instances did. */
export async function dropShutOut(database: Database, rooms: LiveRooms): Promise<void> {
  for (const deviceId of await revokedIn(database, rooms.teams())) rooms.dropDevice(deviceId);
}

/** Whether a push of these may have shut somebody out. */
export function mayShutOut(mutations: readonly Mutation[]): boolean {
  return mutations.some(({ type }) => type === 'member.remove' || type === 'member.leave');
}

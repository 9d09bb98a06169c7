/**
 * One round with the team's server: sends what waits, reads until the head, then sends captures. It belongs to the
 * membership it began with, and ends where that changes.
 */
import type { Server } from './database.ts';
import type { CallFailure } from './failure.ts';
import { pullAll } from './pull-all.ts';
import { pushAll } from './push-all.ts';
import type { Replica } from './replica.ts';
import { sendCaptures } from './send-captures.ts';
import type { Transport } from './transport.ts';

export interface RoundOptions {
  replica: Replica;
  /** The calls to the server of the team that this device is in. */
  connect: (server: Server) => Transport;
}

export type RoundEnd =
  | { end: 'alone' }
  | { end: 'synced' }
  /** Synced, but for work that the server is too old to take. */
  | { end: 'waiting' }
  /** The server asked not to be called yet, for so many milliseconds. */
  | { end: 'paused'; left: number }
  /** This device left its team in the middle, or there is more to send by now: another round has to look again. */
  | { end: 'moved' }
  | { end: 'failed'; failure: CallFailure }
  | { end: 'stopped'; sentence: string };

/** Sends and reads until there is nothing left to send or read, or until something is in the way. */
export async function round({ replica, connect }: RoundOptions): Promise<RoundEnd> {
  const [{ membership, cursor }, left] = await Promise.all([replica.standing(), replica.pause()]);
  const { server } = membership;
  if (server === null) return { end: 'alone' };
  if (cursor.stopped !== null) return { end: 'stopped', sentence: cursor.stopped };
  if (left > 0) return { end: 'paused', left };
  const transport = connect(server);
  const line = { replica, server, transport, answered: [] };
  let broken = (await pushAll(line)) ?? (await pullAll(line));
  let rest = await replica.rest(server, transport.version());
  if (broken === null && rest?.isCaptureDue === true) {
    broken = await sendCaptures(line);
    rest = await replica.rest(server, transport.version());
  }
  // What a server said of a device that left it meanwhile is nothing to tell anybody.
  if (rest === null) return { end: 'moved' };
  const version = transport.version();
  if (rest.speaks !== version) await replica.noteVersion(server, version);
  if (broken !== null) return broken;
  // What can be said by now, as the server was updated or somebody wrote meanwhile, goes out in another round.
  if (rest.isMore) return { end: 'moved' };
  return { end: rest.isWaiting ? 'waiting' : 'synced' };
}

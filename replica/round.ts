/**
 * One round with the team's server: sends what waits, reads until the head, then sends captures. It belongs to the
 * membership it began with, and ends where that changes.
 */
import type { Server } from './database.ts';
import type { CallFailure } from './failure.ts';
import { pullAll } from './pull-all.ts';
import { pushAll, type Line } from './push-all.ts';
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
  const { server } = await replica.membership();
  if (server === null) return { end: 'alone' };
  const { stopped } = await replica.position();
  if (stopped !== null) return { end: 'stopped', sentence: stopped };
  const left = await replica.pause();
  if (left > 0) return { end: 'paused', left };
  const transport = connect(server);
  const isStillIn = () => isIn(replica, server);
  const line = { replica, server, transport, isStillIn };
  const ended =
    (await pushAll(line)) ??
    (await pullAll(line)) ??
    (await sendCaptures(line)) ??
    (await allDone(line));
  // What a server said of a device that left it meanwhile is nothing to tell anybody.
  if (!(await isStillIn())) return { end: 'moved' };
  await replica.noteVersion(server, transport.version());
  return ended;
}

/** What can be said by now, as the server was updated or somebody wrote meanwhile, goes out in another round. */
async function allDone({ replica, transport }: Line): Promise<RoundEnd> {
  if ((await replica.unsent(transport.version())).length > 0) return { end: 'moved' };
  return { end: (await replica.unsent()).length > 0 ? 'waiting' : 'synced' };
}

/** A call can take half a minute; meanwhile the device may have left, and even have joined again. */
async function isIn(replica: Replica, { team, origin, token }: Server): Promise<boolean> {
  const { server } = await replica.membership();
  return server?.team.id === team.id && server.origin === origin && server.token === token;
}

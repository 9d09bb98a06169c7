/** What every route can reach, and what a guard has learned about the caller. */
import type { HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Database } from '#server/db/database.ts';
import type { Device } from '#server/db/devices.ts';
import type { TeamStore } from '#server/db/team-store.ts';
import type { LiveRooms } from '#server/live/live-rooms.ts';
import type { LiveTickets } from '#server/live/live-tickets.ts';
import type { Metrics } from '#server/metrics.ts';
import type { SignIn } from '#server/openid/open-sign-in.ts';
import type { Hops } from './client-address.ts';
import type { RateLimits } from './rate-limits.ts';

/** Handed in, so that tests can hand in another clock or database. */
export interface ServerContext {
  database: Database;
  store: TeamStore;
  rooms: LiveRooms;
  tickets: LiveTickets;
  log: Logger;
  now: () => Date;
  /** The server's own origin; known once it listens. */
  origin: () => string;
  /** Tells everybody who listens for a team, on this instance and the others, that its log has reached a place. */
  announce: (teamId: string, seq: number) => void;
  limits: RateLimits;
  /** Whom a call comes from, past the proxies that are ours. */
  addressOf: (hops: Hops) => string;
  metrics: Metrics;
  /** The most live sockets at once. */
  mostSockets: number;
  /** Bytes of captures that a team may keep, where that is not the usual. */
  captureQuota?: number;
  /** Signing in with OpenID Connect, where it is offered. */
  signIn?: SignIn;
  isStopping: () => boolean;
}

/** The variables of a Hono context before anybody knows who calls. */
export interface CallVariables {
  Bindings: HttpBindings;
  Variables: {
    /** The version of the protocol that the call is made in. */
    version: number;
    /** The code of the answer where it is not a success, for the log. */
    refusedAs?: string;
    /** For the log, where a guard has learned it. */
    device?: Device;
  };
}

/** The variables of a Hono context behind the device guard. */
export interface DeviceVariables {
  Bindings: HttpBindings;
  Variables: Omit<CallVariables['Variables'], 'device'> & { device: Device };
}

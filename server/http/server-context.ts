/** What every route can reach, and what a guard has learned about the caller. */
import type { Logger } from 'pino';
import type { Database } from '#server/db/database.ts';
import type { Device } from '#server/db/membership.ts';
import type { TeamStore } from '#server/db/team-store.ts';
import type { LiveRooms } from '#server/live/live-rooms.ts';
import type { LiveTickets } from '#server/live/live-tickets.ts';

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
}

/** The variables of a Hono context behind the device guard. */
export interface DeviceVariables {
  Variables: { device: Device };
}

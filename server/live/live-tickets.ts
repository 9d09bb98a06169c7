/** Live tickets: a browser cannot put a token in a header when it opens a WebSocket, and in an address it would leak. */
import type { Database } from '#server/db/database.ts';
import type { Device } from '#server/db/devices.ts';
import { clearTickets, issueTicket, redeemTicket } from '#server/db/tickets.ts';

/** How often the tickets that nobody handed in are cleared, in milliseconds. */
const clearing = 60_000;

/** One-use tickets. */
export class LiveTickets {
  readonly #database: Database;
  readonly #now: () => Date;
  #cleared = 0;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  async issue(device: Device): Promise<string> {
    const now = this.#now();
    if (Math.abs(now.getTime() - this.#cleared) >= clearing) {
      this.#cleared = now.getTime();
      await clearTickets(this.#database, now);
    }
    return issueTicket(this.#database, device, now);
  }

  /** Whose ticket this is; null where it is unknown, used, older than 30 seconds, or its device was shut out. */
  async redeem(ticket: string): Promise<Device | null> {
    return redeemTicket(this.#database, ticket, this.#now());
  }
}

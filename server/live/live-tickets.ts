/** Live tickets: a browser cannot put a token in a header when it opens a WebSocket, and in an address it would leak. */
import type { Device } from '#server/db/membership.ts';
import { newSecret } from '#server/secret.ts';

const lifetime = 30_000;

/** One-use tickets, in memory: one that is lost with the process is asked for again. */
export class LiveTickets {
  readonly #tickets = new Map<string, { device: Device; expires: number }>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  issue(device: Device): string {
    this.#dropExpired();
    const ticket = newSecret();
    this.#tickets.set(ticket, { device, expires: this.#now().getTime() + lifetime });
    return ticket;
  }

  /** Whose ticket this is; null where it is unknown, used or older than 30 seconds. */
  redeem(ticket: string): Device | null {
    const found = this.#tickets.get(ticket);
    this.#tickets.delete(ticket);
    return found !== undefined && found.expires > this.#now().getTime() ? found.device : null;
  }

  /** The map keeps the order of issue, so the expired ones stand first. */
  #dropExpired(): void {
    const now = this.#now().getTime();
    for (const [ticket, { expires }] of this.#tickets) {
      if (expires > now) return;
      this.#tickets.delete(ticket);
    }
  }
}

/**
 * A limiter that takes points from a shared one in small lots and spends them here, so that a call does not cost a write
 * in the database. Instances together never spend more than the shared limit; one that stops loses at most its lot.
 */

export interface Limiter {
  /** Rejects with the limiter's own value where no points are left. */
  consume(key: string, points: number): Promise<{ msBeforeNext: number }>;
}

/** Keys held before those whose time is up are forgotten. */
const mostHeld = 10_000;

interface Held {
  points: number;
  until: number;
}

export class LeasedLimiter implements Limiter {
  readonly #shared: Limiter;
  readonly #lot: number;
  readonly #held = new Map<string, Held>();
  /** Lots on their way: whoever comes meanwhile waits for one, else a burst would take a lot for each of its calls. */
  readonly #taking = new Map<string, Promise<Held>>();

  constructor(shared: Limiter, lot: number) {
    this.#shared = shared;
    this.#lot = lot;
  }

  async consume(key: string, points: number): Promise<{ msBeforeNext: number }> {
    for (;;) {
      const held = this.#held.get(key);
      if (held !== undefined && held.points >= points && held.until > Date.now()) {
        held.points -= points;
        return { msBeforeNext: held.until - Date.now() };
      }
      const taking = this.#taking.get(key);
      if (taking === undefined) return this.#take(key, points);
      await taking;
    }
  }

  /** Takes a lot, or as much as is needed, and spends of it at once. */
  async #take(key: string, points: number): Promise<{ msBeforeNext: number }> {
    const taking = this.#lotOf(key, points);
    this.#taking.set(key, taking);
    try {
      const { until } = await taking;
      return { msBeforeNext: until - Date.now() };
    } finally {
      this.#taking.delete(key);
    }
  }

  async #lotOf(key: string, points: number): Promise<Held> {
    const taken = Math.max(points, this.#lot);
    const { msBeforeNext } = await this.#shared.consume(key, taken);
    if (this.#held.size >= mostHeld) this.#forgetExpired();
    const held = { points: taken - points, until: Date.now() + msBeforeNext };
    this.#held.set(key, held);
    return held;
  }

  #forgetExpired(): void {
    const now = Date.now();
    for (const [key, { until }] of this.#held) if (until <= now) this.#held.delete(key);
  }
}

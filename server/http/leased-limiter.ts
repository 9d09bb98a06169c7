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

export class LeasedLimiter implements Limiter {
  readonly #shared: Limiter;
  readonly #lot: number;
  readonly #held = new Map<string, { points: number; until: number }>();

  constructor(shared: Limiter, lot: number) {
    this.#shared = shared;
    this.#lot = lot;
  }

  async consume(key: string, points: number): Promise<{ msBeforeNext: number }> {
    const held = this.#held.get(key);
    const left = held === undefined ? 0 : held.until - Date.now();
    if (held !== undefined && left > 0 && held.points >= points) {
      held.points -= points;
      return { msBeforeNext: left };
    }
    const taken = Math.max(points, this.#lot);
    const { msBeforeNext } = await this.#shared.consume(key, taken);
    if (this.#held.size >= mostHeld) this.#forgetExpired();
    this.#held.set(key, { points: taken - points, until: Date.now() + msBeforeNext });
    return { msBeforeNext };
  }

  #forgetExpired(): void {
    const now = Date.now();
    for (const [key, { until }] of this.#held) if (until <= now) this.#held.delete(key);
  }
}

/** Counts what each device and address asks for, and refuses with 429 what is too much. */
import { CompiledQuery } from 'kysely';
import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { Database } from '#server/db/database.ts';
import { LeasedLimiter, type Limiter } from './leased-limiter.ts';
import {
  limitNames,
  usualLimits,
  type Limit,
  type LimitChanges,
  type LimitName,
} from './limit-table.ts';
import { RequestRefused } from './request-refused.ts';

export interface RateLimits {
  /** Spends points of one device or address. Throws a `RequestRefused` with 429 where there are none left. */
  spend(name: LimitName, key: string, points?: number): Promise<void>;
}

const whatFor: Record<LimitName, string> = {
  calls: 'Too many calls from this device',
  mutations: 'Too many changes from this device',
  joins: 'Too many tries to join from this address',
  tickets: 'Too many live connections asked for from this address',
  failures: 'Too many calls with a token that is not known from this address',
  'capture-kilobytes': 'Too many bytes of captures from this device',
};

export interface RateLimitOptions {
  database: Database;
  changes?: LimitChanges | 'off' | undefined;
  onRefused?: (name: LimitName) => void;
}

/** In memory beside the embedded database; in the table `limits` on PostgreSQL, where several instances share it. */
export function rateLimits({ database, changes, onRefused }: RateLimitOptions): RateLimits {
  if (changes === 'off') return { spend: async () => {} };
  const limits = { ...usualLimits, ...changes };
  const limiters = new Map(
    limitNames.map((name) => [name, limiterFor(database, name, limits[name])]),
  );
  return {
    async spend(name, key, points = 1) {
      try {
        // What is larger than the whole limit would otherwise be refused for ever.
        await limiters.get(name)?.consume(key, Math.min(points, limits[name].points));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        onRefused?.(name);
        const seconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
        throw new RequestRefused(
          429,
          'too many',
          `${whatFor[name]}. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
          { retryAfter: seconds },
        );
      }
    },
  };
}

function limiterFor(database: Database, name: LimitName, { points, per }: Limit): Limiter {
  const inMemory: RateLimiterAbstract = new RateLimiterMemory({
    points,
    duration: per,
    keyPrefix: name,
  });
  if (database.kind === 'sqlite') return inMemory;
  const shared = new RateLimiterPostgres({
    storeClient: queriesThrough(database),
    storeType: 'client',
    tableName: 'limits',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: per,
    // Whoever is over the limit costs the database nothing until the time is up.
    inMemoryBlockOnConsumed: points + 1,
    // A database that does not answer is the caller's next trouble; it is not theirs to be counted wrongly for.
    insuranceLimiter: inMemory,
  });
  return new LeasedLimiter(shared, Math.floor(points / 50));
}

/** What the limiter needs of a client, from the pool that everything else uses. */
function queriesThrough({ kysely }: Database) {
  return {
    async query({ text, values = [] }: { text: string; values?: unknown[] }) {
      const { rows } = await kysely.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: rows.length };
    },
  };
}

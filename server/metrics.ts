/** What the server counts of itself, for Prometheus. Labels are routes, codes and states: never a team, a member or a device. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PushOutcome } from '#sync/protocol.ts';

export interface Call {
  /** The pattern of the route, not the address. */
  route: string;
  method: string;
  status: number;
  seconds: number;
  /** The code of the refusal, if it was one. */
  code: string | undefined;
}

export interface Metrics {
  registry: Registry;
  call(call: Call): void;
  push(outcomes: readonly PushOutcome[], seconds: number): void;
  limited(limit: string): void;
  pokes(count: number): void;
  /** Figures that are asked for when somebody looks. */
  watch(sources: WatchedSources): void;
}

export interface WatchedSources {
  sockets: () => number;
  isListening: () => boolean;
  /** Places of all logs together, and of the longest. */
  heads: () => Promise<{ teams: number; entries: number; longest: number }>;
  pool?: () => { total: number; idle: number; waiting: number };
}

const prefix = 'second_source_';
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const calls = new Counter({
    name: `${prefix}calls_total`,
    help: 'Calls answered, by route and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const callSeconds = new Histogram({
    name: `${prefix}call_seconds`,
    help: 'How long calls took, until the last byte of the answer had left.',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers,
  });
  const refusedCalls = new Counter({
    name: `${prefix}refused_calls_total`,
    help: 'Calls that were refused, by code.',
    labelNames: ['code'],
    registers,
  });
  const pushSize = new Histogram({
    name: `${prefix}push_mutations`,
    help: 'Mutations in a push.',
    buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500],
    registers,
  });
  const pushSeconds = new Histogram({
    name: `${prefix}push_seconds`,
    help: 'How long a push waited for its commit.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const mutations = new Counter({
    name: `${prefix}mutations_total`,
    help: 'Mutations judged, by outcome: applied, or the code of the refusal.',
    labelNames: ['outcome'],
    registers,
  });
  const limited = new Counter({
    name: `${prefix}rate_limited_total`,
    help: 'Calls over a rate limit, by limit.',
    labelNames: ['limit'],
    registers,
  });
  const pokes = new Counter({
    name: `${prefix}pokes_total`,
    help: 'Pokes sent to live sockets.',
    registers,
  });
  return {
    registry,
    call({ route, method, status, seconds, code }) {
      // Anybody can make up a method; a label for each would fill the memory.
      calls.inc({ route, method: methods.has(method) ? method : 'other', status });
      callSeconds.observe({ route }, seconds);
      if (code !== undefined) refusedCalls.inc({ code });
    },
    push(outcomes, seconds) {
      pushSize.observe(outcomes.length);
      pushSeconds.observe(seconds);
      for (const outcome of outcomes) {
        mutations.inc({
          outcome: outcome.outcome === 'applied' ? 'applied' : outcome.refusal.code,
        });
      }
    },
    limited: (limit) => limited.inc({ limit }),
    pokes: (count) => pokes.inc(count),
    watch: (sources) => watch(registry, sources),
  };
}

function watch(registry: Registry, { sockets, isListening, heads, pool }: WatchedSources): void {
  const registers = [registry];
  function gauge(name: string, help: string, value: () => number): void {
    const asked: Gauge = new Gauge({
      name: `${prefix}${name}`,
      help,
      registers: [],
      collect: () => asked.set(value()),
    });
    registry.registerMetric(asked);
  }
  gauge('live_sockets', 'Open live sockets.', sockets);
  gauge(
    'listening',
    '1 where news of other instances arrives at once, 0 where the poll brings it.',
    () => (isListening() ? 1 : 0),
  );
  const log = new Gauge({
    name: `${prefix}log`,
    help: 'Of all logs in the database: teams, entries together, entries of the longest.',
    labelNames: ['what'],
    registers,
    async collect() {
      try {
        for (const [what, count] of Object.entries(await heads())) log.set({ what }, count);
      } catch {
        // A database that is away is when the other figures are wanted most.
        log.reset();
      }
    },
  });
  if (pool === undefined) return;
  const connections = new Gauge({
    name: `${prefix}pool_connections`,
    help: 'Connections to PostgreSQL, and callers who wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(pool())) connections.set({ state }, count);
    },
  });
}

/**
 * News between instances on one PostgreSQL: a connection of its own that listens for grown logs and tells of them. It is
 * never part of a commit: PostgreSQL lets commits that notify pass one at a time. News may be lost; see `poll.ts`.
 */
import type { Logger } from 'pino';
import { Client } from 'pg';

const channel = 'second_source_heads';

/** Milliseconds between tries to connect again, doubling from the first to the last. */
const firstWait = 100;
const longestWait = 5000;

/** Milliseconds after which a connection that answers nothing is taken for dead. */
const patience = 10_000;

export interface News {
  /** Tells the other instances soon; of several places of one team, the newest. */
  tell(teamId: string, seq: number): void;
  /** Whether the connection stands. */
  isListening(): boolean;
  stop(): Promise<void>;
}

export interface NewsOptions {
  databaseUrl: string;
  log: Logger;
  /** What another instance, or this one, told. */
  onNews: (teamId: string, seq: number) => void;
}

/** Resolves when it listens, or when the first try failed: it goes on trying by itself. */
export async function openNews({ databaseUrl, log, onNews }: NewsOptions): Promise<News> {
  const pending = new Map<string, number>();
  let client: Client | undefined;
  let isTelling = false;
  let isStopped = false;
  let wait = firstWait;
  let retry: NodeJS.Timeout | undefined;
  /** One connection is lost once, however many events say so. */
  const dead = new WeakSet<Client>();

  async function connect(): Promise<void> {
    const opening = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
      application_name: 'second-source news',
    });
    opening.on('error', () => lost(opening));
    opening.on('end', () => lost(opening));
    opening.on('notification', ({ payload }) => hear(payload ?? ''));
    try {
      await opening.connect();
      await opening.query(`listen ${channel}`);
      client = opening;
      wait = firstWait;
    } catch {
      lost(opening);
    }
    if (isStopped) await opening.end();
  }

  function lost(gone: Client): void {
    if (dead.has(gone)) return;
    dead.add(gone);
    if (client === gone && !isStopped) {
      client = undefined;
      log.warn('the connection for news was lost; the poll brings them until it is back');
    }
    gone.end().catch(() => undefined);
    if (isStopped) return;
    retry = setTimeout(() => void connect(), wait * (0.5 + Math.random() / 2));
    wait = Math.min(wait * 2, longestWait);
  }

  function hear(payload: string): void {
    const [, seq, teamId] = /^(\d{1,10}) (.{1,64})$/.exec(payload) ?? [];
    if (seq !== undefined && teamId !== undefined) onNews(teamId, Number(seq));
  }

  /** One statement for all that gathered while the one before was on its way. */
  async function flush(): Promise<void> {
    isTelling = true;
    while (pending.size > 0 && client !== undefined) {
      const payloads = [...pending].map(([teamId, seq]) => `${seq} ${teamId}`);
      pending.clear();
      const telling = client;
      try {
        await telling.query('select pg_notify($1, payload) from unnest($2::text[]) as payload', [
          channel,
          payloads,
        ]);
      } catch {
        // Silence is how a dead connection shows itself.
        lost(telling);
      }
    }
    isTelling = false;
  }

  await connect();
  return {
    tell(teamId, seq) {
      if (client === undefined) return;
      pending.set(teamId, Math.max(seq, pending.get(teamId) ?? 0));
      if (!isTelling) void flush();
    },
    isListening: () => client !== undefined,
    async stop() {
      isStopped = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}

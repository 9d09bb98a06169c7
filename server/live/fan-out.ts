/**
 * Carries the word that a log has grown to everybody who listens for it: to the sockets here at once, to those of other
 * instances by news, and by the poll where news was lost.
 */
import type { Logger } from 'pino';
import type { Database } from '#server/db/database.ts';
import type { LiveRooms } from './live-rooms.ts';
import { openNews } from './news.ts';
import { startPoll } from './poll.ts';

export interface FanOut {
  announce: (teamId: string, seq: number) => void;
  /** Whether other instances are heard at once. */
  isListening: () => boolean;
  stop(): Promise<void>;
}

export interface FanOutOptions {
  database: Database;
  databaseUrl: string | undefined;
  rooms: LiveRooms;
  log: Logger;
}

/**
 * Only PostgreSQL has other instances to hear from. The embedded database has one server, which hears of every push; the
 * poll is there for whoever runs it, who shuts devices out from another process.
 */
export async function openFanOut({
  database,
  databaseUrl,
  rooms,
  log,
}: FanOutOptions): Promise<FanOut> {
  function here(teamId: string, seq: number): void {
    rooms.poke(teamId, seq);
  }
  if (database.kind === 'sqlite' || databaseUrl === undefined) {
    const poll = startPoll({ database, rooms, log });
    return { announce: here, isListening: () => true, stop: () => poll.stop() };
  }
  const news = await openNews({ databaseUrl, log, onNews: here });
  const poll = startPoll({ database, rooms, log });
  return {
    announce(teamId, seq) {
      here(teamId, seq);
      news.tell(teamId, seq);
    },
    isListening: () => news.isListening(),
    async stop() {
      await poll.stop();
      await news.stop();
    },
  };
}

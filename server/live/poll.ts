/**
 * The poll behind the news: every instance asks the database for the heads of the teams that it has listeners of, and
 * which of their devices were shut out. News is a hint that may be lost; this is what makes it good.
 */
import type { Logger } from 'pino';
import type { Database } from '#server/db/database.ts';
import { watchedHeads } from '#server/db/watched-heads.ts';
import { dropShutOut } from './drop-shut-out.ts';
import type { LiveRooms } from './live-rooms.ts';

/** Milliseconds from one answer to the next question. */
export const pollInterval = 1500;

export interface PollOptions {
  database: Database;
  rooms: LiveRooms;
  log: Logger;
  every?: number;
}

/** Asks until it is stopped. One question at a time, however slow the database. */
export function startPoll({ database, rooms, log, every = pollInterval }: PollOptions): {
  stop(): Promise<void>;
} {
  let isStopped = false;
  let isFailing = false;
  let asking = Promise.resolve();
  let timer = setTimeout(ask, every);
  function ask(): void {
    asking = look().finally(() => {
      if (!isStopped) timer = setTimeout(ask, every);
    });
  }
  async function look(): Promise<void> {
    try {
      await lookOnce(database, rooms);
      isFailing = false;
    } catch (error) {
      // Once for each trouble: a database that is away for an hour is not a thousand lines.
      if (!isFailing) {
        log.warn({ stack: error instanceof Error ? error.stack : error }, 'a poll failed');
      }
      isFailing = true;
    }
  }
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await asking;
    },
  };
}

async function lookOnce(database: Database, rooms: LiveRooms): Promise<void> {
  for (const [teamId, seq] of await watchedHeads(database, rooms.teams())) rooms.poke(teamId, seq);
  await dropShutOut(database, rooms);
}

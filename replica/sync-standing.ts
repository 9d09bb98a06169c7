/** How this device and its server stand to each other, kept so that pages can show it and a woken worker goes by it. */
import type { ReplicaDatabase } from './database.ts';
import { longestWait } from './read-failure.ts';
import type { Replica } from './replica.ts';

type SyncStanding = Pick<Replica, 'showState' | 'noteVersion' | 'pauseFor' | 'pause'>;

export function syncStanding(database: ReplicaDatabase, now: () => string): SyncStanding {
  const { membership, sync } = database;
  return {
    showState: async ({ state, sentence, why }) => {
      await database.transaction('rw', sync, async () => {
        const shown = await sync.get('sync');
        const isShown = shown?.state === state && shown.sentence === sentence && shown.why === why;
        if (isShown) return;
        const { why: _, ...rest } = { ...shown };
        await sync.put({ ...rest, id: 'sync', state, sentence, ...(why && { why }) });
      });
    },
    noteVersion: async ({ origin, token }, speaks) => {
      await database.transaction('rw', membership, async () => {
        const self = await membership.get('self');
        if (self?.server?.origin !== origin || self.server.token !== token) return;
        if (self.server.speaks === speaks) return;
        await membership.put({ ...self, server: { ...self.server, speaks } });
      });
    },
    pauseFor: async (milliseconds) => {
      const notBefore = new Date(Date.parse(now()) + milliseconds).toISOString();
      await sync.update('sync', { notBefore });
    },
    pause: async () => {
      const notBefore = (await sync.get('sync'))?.notBefore;
      if (notBefore === undefined) return 0;
      const left = Date.parse(notBefore) - Date.parse(now());
      // A clock that was put back must not make an hour of a day.
      return left <= 2 * longestWait ? Math.max(0, left) : 0;
    },
  };
}

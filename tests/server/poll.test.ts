/** The poll alone, without any news: what a commit of another process is found by. */
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { openSqlite } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import { LiveRooms } from '#server/live/live-rooms.ts';
import { startPoll } from '#server/live/poll.ts';
import { recordArticle } from '../sync/support/sample-mutations.ts';
import { teamOf } from '../contracts/support/stores.ts';

class Ear extends EventEmitter {
  readonly OPEN = 1;
  readonly readyState = 1;

  send(message: Buffer, _: unknown, sent: () => void): void {
    this.emit('heard', String(message));
    sent();
  }
}

const log = pino({ enabled: false });

test('LV2 the poll finds what nobody told of, and says it once', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  const database = openSqlite(path.join(folder, 'team.sqlite'));
  await migrate(database);
  const { teamId, log: teamLog, members } = await teamOf(database);
  const rooms = new LiveRooms();
  const ear = new Ear();
  const heard: string[] = [];
  ear.on('heard', (message: string) => heard.push(message));
  const device = { teamId, memberId: 'reader-1', deviceId: 'device-1' };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a double of the few members that are used
  rooms.add(device, ear as unknown as WebSocket);
  const first = once(ear, 'heard');
  const poll = startPoll({ database, rooms, log, every: 1 });
  await first;
  const next = once(ear, 'heard');
  await teamLog.push([recordArticle()], members[0] ?? '');
  await next;
  await poll.stop();
  expect(heard).toEqual(['{"type":"poke","seq":1}', '{"type":"poke","seq":2}']);
  await database.kysely.destroy();
  rmSync(folder, { recursive: true });
});

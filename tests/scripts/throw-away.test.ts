/** `npm start -- --fresh` throws away what nobody uses, and nothing else. */
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDataFolder } from '#server/data-folder.ts';
import { throwAway } from '../../scripts/throw-away.ts';

let data: string;
let kept: string;
let port: number;
beforeEach(async () => {
  data = path.join(mkdtempSync(path.join(tmpdir(), 'second-source-')), 'data');
  kept = path.join(data, 'server', 'team.sqlite');
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(kept, '');
  const free = await taken(0);
  port = portOf(free);
  free.close();
  await once(free, 'close');
});
afterEach(() => rmSync(path.dirname(data), { recursive: true, force: true }));

async function taken(wanted: number): Promise<Server> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('the data of a running server stays, whatever the port', async () => {
  const running = openDataFolder(path.dirname(kept));
  await expect(throwAway(data, { port })).rejects.toThrow('Another server is using');
  expect(existsSync(kept)).toBe(true);
  running.release();
  await throwAway(data, { port });
  expect(existsSync(data)).toBe(false);
});

test('the data stays where a port is taken: the start would fail and leave nothing', async () => {
  const other = await taken(port);
  await expect(throwAway(data, { port })).rejects.toThrow(`Port ${port} is taken`);
  await expect(throwAway(data, { port: port - 1 })).rejects.toThrow('is taken');
  expect(existsSync(kept)).toBe(true);
  other.close();
});

test('a folder that no server could use goes too: that is what it is for', async () => {
  writeFileSync(path.join(data, 'server', 'server.lock'), 'Nine boats.\n'.repeat(500));
  await throwAway(data, { port });
  expect(existsSync(data)).toBe(false);
  await throwAway(data, { port });
});

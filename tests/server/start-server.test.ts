import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#server/db/database.ts';
import type { ServerSettings } from '#server/settings.ts';
import { startServer } from '#server/start-server.ts';
import { StartError } from '#server/start-error.ts';
import { recordArticle } from '../sync/support/sample-mutations.ts';
import { ApiClient, joinWith, tryToJoin } from './support/api-client.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let data: string;
let settings: ServerSettings;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  settings = { host: '127.0.0.1', port: 0, data, teamName: 'Harbour desk' };
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** The sentence with which the start fails. */
async function whyNot(changes: Partial<ServerSettings> = {}): Promise<string> {
  const error = await startServer({ ...settings, ...changes }).then(
    async (server) => {
      await server.close();
      return new Error('It started.');
    },
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  return error instanceof Error ? error.message : '';
}

test('the first start makes a team and an invite for its first owner', async () => {
  const server = await startServer(settings);
  expect(server.team.name).toBe('Harbour desk');
  const { member } = await joinWith(server.firstInvite ?? '');
  expect(member.role).toBe('owner');
  await server.close();
});

test('a second start keeps team, members, tokens and log', async () => {
  const first = await startServer(settings);
  const { token } = await joinWith(first.firstInvite ?? '');
  await new ApiClient(first.address, token).push([recordArticle()]);
  await first.close();

  const second = await startServer({ ...settings, teamName: 'Another name' });
  expect(second.team).toEqual(first.team);
  expect(second.firstInvite).toBeUndefined();
  const { head } = await new ApiClient(second.address, token).pull();
  expect(head.seq).toBe(2);
  await second.close();
});

test('while nobody has joined, each start gives a fresh invite', async () => {
  const first = await startServer(settings);
  await first.close();
  const second = await startServer(settings);
  expect(second.firstInvite).toBeDefined();
  expect(second.firstInvite?.split('#')[1]).not.toBe(first.firstInvite?.split('#')[1]);
  await second.close();
});

test('links carry the public origin where there is one', async () => {
  const server = await startServer({ ...settings, origin: 'https://desk.example' });
  const link = await server.createInvite('reader');
  expect(link).toMatch(/^https:\/\/desk\.example\/join#[A-Za-z0-9_-]{43}$/);
  const joined = await tryToJoin(server.address, link.split('#')[1] ?? '');
  expect(joined.status).toBe(200);
  await server.close();
});

test('a call under way is answered before the server stops', async () => {
  let closing: Promise<void> | undefined;
  let isPushing = false;
  // The store asks for the time in the middle of a push: that is when the server is told to stop.
  function now(): Date {
    if (isPushing) closing ??= server.close();
    return new Date();
  }
  const server = await startServer(settings, { now });
  const { token } = await joinWith(server.firstInvite ?? '');
  const client = new ApiClient(server.address, token);
  isPushing = true;
  expect(await client.push([recordArticle()])).toMatchObject([{ outcome: 'applied' }]);
  expect(closing).toBeDefined();
  await closing;
  await expect(client.pull()).rejects.toThrow('fetch failed');
});

describe('a start that fails says why in one sentence', () => {
  test('the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await whyNot({ port })).toBe(
      `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or choose another with SECOND_SOURCE_PORT.`,
    );
    other.close();
    const afterwards = await startServer({ ...settings, port });
    await afterwards.close();
  });

  test('the data folder is another server’s', async () => {
    const first = await startServer(settings);
    expect(await whyNot()).toContain('Another server is using the data folder');
    await first.close();
    const second = await startServer(settings);
    await second.close();
  });

  const spoiled: [what: string, spoil: (file: string) => void][] = [
    [
      'not a database at all',
      (file) => writeFileSync(file, 'Nine boats, says the notice.\n'.repeat(500)),
    ],
    ['a database with pages overwritten', overwritePages],
  ];
  test.each(spoiled)('the database file is %s, and it stays as it is', async (_, spoil) => {
    const file = path.join(data, 'team.sqlite');
    spoil(file);
    const before = readFileSync(file);
    expect(await whyNot()).toContain('cannot be read');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('the database belongs to a newer version', async () => {
    const server = await startServer(settings);
    await server.close();
    const { kysely } = openSqlite(path.join(data, 'team.sqlite'));
    await kysely
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '999-from-the-future', timestamp: '2099-01-01T00:00:00Z' })
      .execute();
    await kysely.destroy();
    expect(await whyNot()).toContain('newer version');
  });

  test('the data folder is a file', async () => {
    const file = path.join(data, 'folder');
    writeFileSync(file, '');
    expect(await whyNot({ data: file })).toContain('cannot be used');
  });

  test.skipIf(process.getuid?.() === 0)('the data folder cannot be written', async () => {
    const folder = path.join(data, 'locked');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    expect(await whyNot({ data: folder })).toContain('cannot be used');
  });

  test('PostgreSQL does not answer', async () => {
    const sentence = await whyNot({ databaseUrl: 'postgres://user:hunter2@127.0.0.1:9/none' });
    expect(sentence).toContain('DATABASE_URL does not answer');
    expect(sentence).not.toContain('hunter2');
  });
});

/** A real database whose middle was overwritten, as a failing disk does. */
function overwritePages(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('create table notes (id integer primary key, words text) strict');
  const insert = database.prepare('insert into notes (words) values (?)');
  for (let row = 0; row < 200; row += 1) insert.run('Nine boats, says the notice. '.repeat(10));
  database.close();
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 4096, 12_288);
  writeFileSync(file, bytes);
}

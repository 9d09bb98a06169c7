import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkSound } from '#server/db/check-sound.ts';
import { openSqlite } from '#server/db/database.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  file = path.join(folder, 'team.sqlite');
  copyFileSync(path.resolve(import.meta.dirname, 'databases/002.sqlite'), file);
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(statement: string): void {
  const database = new DatabaseSync(file);
  database.exec('drop trigger entries_refuse_update; drop trigger entries_refuse_delete');
  database.exec(statement);
  database.close();
}

/** Opens and closes; what it throws is the sentence. */
async function open(checkedWhole?: number): Promise<string> {
  const options = checkedWhole === undefined ? {} : { checkedWhole };
  await openSqlite(file, options).kysely.destroy();
  return 'opened';
}

test('a sound database opens, whole or by its end', async () => {
  expect(await open()).toBe('opened');
  expect(await open(0)).toBe('opened');
});

test.for([
  ['the last entry is gone', 'delete from entries where seq = 15', 'it ends at entry 14'],
  ['the head is behind', 'update heads set seq = 14', 'but its head is entry 14'],
  ['the head has another hash', `update heads set hash = '${'a'.repeat(64)}'`, 'its head is'],
  ['an entry was changed', "update entries set author = 'x' where seq = 9", 'entry 9 does not'],
  ['an entry is missing', 'delete from entries where seq = 4', 'entry 4 is missing'],
  ['every entry is gone', 'delete from entries', 'it ends at entry 0'],
] as const)('%s: the start refuses, however large the file', async ([, statement, sentence]) => {
  change(statement);
  for (const checkedWhole of [undefined, 0])
    await expect(open(checkedWhole)).rejects.toThrow(sentence);
});

test('a damaged page is found where the file is checked whole, and the start leaves the file alone', async () => {
  const raw = openSync(file, 'r+');
  const noise = Buffer.alloc(20 * 1024, 0x5a);
  writeSync(raw, noise, 0, noise.length, 20 * 1024);
  closeSync(raw);
  await expect(open()).rejects.toThrow('Restore it from a backup');
});

test('a database that is read only is opened without a trace', async () => {
  const database = openSqlite(file, { readOnly: true });
  const teams = await database.kysely.selectFrom('teams').select('name').execute();
  expect(teams).toEqual([{ name: 'Harbour desk' }]);
  const write = database.kysely.deleteFrom('devices').execute();
  await expect(write).rejects.toThrow('readonly');
  await database.kysely.destroy();
});

test('a log that grows while it is looked at is sound', () => {
  const server = new DatabaseSync(file);
  server.exec('pragma journal_mode = wal; drop trigger entries_refuse_delete');
  const beside = new DatabaseSync(file);
  const prepare = beside.prepare.bind(beside);
  // The server's commit falls between the look at the heads and the look at the entries.
  vi.spyOn(beside, 'prepare').mockImplementation((statement, options) => {
    if (statement.includes('from entries')) {
      server.exec(`begin; delete from entries where seq = 15;
        update heads set seq = 14, hash = (select hash from entries where seq = 14); commit`);
    }
    return prepare(statement, options);
  });
  expect(() => checkSound(beside, file)).not.toThrow();
  beside.close();
  server.close();
});

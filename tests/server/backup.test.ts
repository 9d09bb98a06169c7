import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backUp, restore } from '#server/backup.ts';
import { databaseFileIn, openDataFolder } from '#server/data-folder.ts';
import { writeNote } from '../sync/support/sample-mutations.ts';
import { ApiClient, memberOf, serverUnderTest } from './support/api-client.ts';

vi.setConfig({ testTimeout: 30_000 });

const examples = path.resolve(import.meta.dirname, 'databases');

let folder: string;
let home: string;
let kept: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  home = path.join(folder, 'home');
  kept = path.join(folder, 'kept.sqlite');
  mkdirSync(home);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A folder with the example of the newest version but one, and its backup. */
async function exampleAndBackup(): Promise<void> {
  copyFileSync(path.join(examples, '002.sqlite'), databaseFileIn(home));
  await backUp(home, kept);
}

test('a backup taken while members write holds what was acknowledged before it, and is one file', async () => {
  const server = await serverUnderTest();
  const owner = await memberOf(server, 'owner');
  const { data } = server.settings;
  const before = await owner.pull();
  const writing = Promise.all(Array.from({ length: 20 }, () => owner.push([writeNote()])));
  const report = await backUp(data, kept);
  await writing;
  expect(report).toMatchObject({ file: kept, teams: [{ id: server.team.id }] });
  expect(report.teams[0]?.entries).toBeGreaterThanOrEqual(before.head.seq);
  expect(readdirSync(folder).toSorted()).toEqual(['home', 'kept.sqlite']);
  await server.close();
});

test('nobody else on the machine may read a database, a backup, or what was restored from one', async () => {
  chmodSync(home, 0o755);
  const server = await serverUnderTest({ data: home });
  await backUp(home, kept);
  await server.close();
  const elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  await restore(kept, elsewhere);
  for (const file of [databaseFileIn(home), kept, databaseFileIn(elsewhere)]) {
    expect(statSync(file).mode & 0o077).toBe(0);
  }
});

test('what is restored is what the server goes on with', async () => {
  const first = await serverUnderTest();
  const owner = await memberOf(first, 'owner');
  const { head } = await owner.pull();
  await backUp(first.settings.data, kept);
  await owner.push([writeNote()]);
  await first.close();

  expect(await restore(kept, home)).toMatchObject([{ entries: head.seq, hash: head.hash }]);
  const second = await serverUnderTest({ data: home });
  const again = new ApiClient(second.address, owner.token);
  expect((await again.pull()).head).toEqual(head);
  await second.close();
});

test('a backup does not take the place of a file, and leaves none where it fails', async () => {
  await exampleAndBackup();
  const bytes = readFileSync(kept);
  await expect(backUp(home, kept)).rejects.toThrow('already');
  expect(readFileSync(kept).equals(bytes)).toBe(true);
  await expect(backUp(path.join(folder, 'nowhere'), `${kept}-2`)).rejects.toThrow(
    'There is no team database',
  );
  await expect(backUp(home, path.join(folder, 'nowhere', 'kept'))).rejects.toThrow('copied');
  expect(readdirSync(folder).toSorted()).toEqual(['home', 'kept.sqlite']);
});

test('a database whose chain does not hold is not called a backup', async () => {
  copyFileSync(path.join(examples, '002.sqlite'), databaseFileIn(home));
  const database = new DatabaseSync(databaseFileIn(home));
  database.exec('drop trigger entries_refuse_update');
  database.exec("update entries set at = '2031-03-05T00:00:00Z' where seq = 3");
  database.close();
  await expect(backUp(home, kept)).rejects.toThrow('entry 3 does not match its hash');
  expect(existsSync(kept)).toBe(false);
});

test('a folder that has a database keeps it', async () => {
  await exampleAndBackup();
  const before = readFileSync(databaseFileIn(home));
  await expect(restore(kept, home)).rejects.toThrow('a team database in');
  expect(readFileSync(databaseFileIn(home)).equals(before)).toBe(true);
});

test('a folder that a server is using is left alone', async () => {
  await exampleAndBackup();
  const other = path.join(folder, 'other');
  const lock = openDataFolder(other);
  await expect(restore(kept, other)).rejects.toThrow('Another server');
  lock.release();
  await restore(kept, other);
  expect(existsSync(databaseFileIn(other))).toBe(true);
});

test.for([
  ['is cut short', (file: string) => truncateSync(file, 20_480)],
  ['is no database', (file: string) => writeFileSync(file, 'A list of what to buy.\n')],
  ['is the database of something else', (file: string) => makeOther(file)],
  ['has a tampered entry', (file: string) => change(file, "update entries set author = 'x'")],
  ['has lost its last entry', (file: string) => change(file, 'delete from entries where seq = 15')],
  [
    'belongs to a newer version',
    (file: string) => change(file, "insert into kysely_migration values ('900-boats', 'now')"),
  ],
] as const)('a backup that %s is not restored, and the folder stays empty', async ([, spoil]) => {
  await exampleAndBackup();
  spoil(kept);
  const empty = path.join(folder, 'empty');
  await expect(restore(kept, empty)).rejects.toMatchObject({ name: 'StartError' });
  expect(readdirSync(empty)).toEqual(['server.lock']);
});

test('what a try that was cut off left behind is cleared away', async () => {
  await exampleAndBackup();
  const other = path.join(folder, 'other');
  mkdirSync(other);
  writeFileSync(`${databaseFileIn(other)}.arriving`, 'half of a database');
  writeFileSync(path.join(folder, 'again.sqlite.arriving'), 'half of a backup');
  expect(await restore(kept, other)).toHaveLength(1);
  await backUp(other, path.join(folder, 'again.sqlite'));
  expect(readdirSync(other).toSorted()).toEqual(['server.lock', 'team.sqlite']);
  expect(readdirSync(folder).toSorted()).toEqual(['again.sqlite', 'home', 'kept.sqlite', 'other']);
});

test('a copy of the file alone, made while the server ran, is told from a backup', async () => {
  await exampleAndBackup();
  writeFileSync(`${kept}-wal`, 'what was not yet in the file');
  await expect(restore(kept, path.join(folder, 'empty'))).rejects.toThrow('was not made by backup');
});

function makeOther(file: string): void {
  rmSync(file);
  const database = new DatabaseSync(file);
  database.exec('create table boats (name text)');
  database.close();
}

function change(file: string, statement: string): void {
  const database = new DatabaseSync(file);
  database.exec('drop trigger entries_refuse_update; drop trigger entries_refuse_delete');
  database.exec(statement);
  database.close();
}

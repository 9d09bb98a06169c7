/** From the embedded database to PostgreSQL and back: everything arrives, or nothing does. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseFileIn, openDataFolder } from '#server/data-folder.ts';
import { copiedTables, notCopied } from '#server/db/copy-database.ts';
import { openPostgres, openSqlite } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import type { Tables } from '#server/db/tables.ts';
import { moveToFolder, moveToPostgres } from '#server/move-database.ts';
import { verifyTeams, type VerifiedTeam } from '#server/verify-database.ts';
import { postgresForTests } from './support/postgres-cluster.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const example = path.resolve(import.meta.dirname, '../server/databases/003.sqlite');
const postgres = await postgresForTests();
afterAll(async () => {
  if (typeof postgres !== 'string') await postgres.stop();
});

let folder: string;
/** What the folder holds: one team, its entries and the hash of the last. */
let held: VerifiedTeam[];
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  copyFileSync(example, databaseFileIn(folder));
  const database = openSqlite(databaseFileIn(folder));
  await migrate(database);
  held = await verifyTeams(database);
  await database.kysely.destroy();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** SHA-256 of the database file. */
function bytesIn(place: string): string {
  return createHash('sha256')
    .update(readFileSync(databaseFileIn(place)))
    .digest('hex');
}

test('every table is copied, or left out for a reason', async () => {
  const database = openSqlite(databaseFileIn(folder));
  const tables = await database.kysely.introspection.getTables();
  await database.kysely.destroy();
  const settled = [...copiedTables.map(({ name }) => name), ...notCopied];
  expect(settled.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
});

async function emptyDatabase(): Promise<string> {
  if (typeof postgres === 'string') throw new Error(postgres);
  return postgres.createDatabase();
}

async function withPostgres<Result>(
  address: string,
  work: (kysely: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  const { kysely } = await openPostgres(address);
  try {
    return await work(kysely);
  } finally {
    await kysely.destroy();
  }
}

function teamsAt(address: string): Promise<{ name: string }[]> {
  return withPostgres(address, (kysely) => kysely.selectFrom('teams').select('name').execute());
}

describe.skipIf(typeof postgres === 'string')('to PostgreSQL', () => {
  test('what a folder holds arrives, verifies there, and the folder stays as it was', async () => {
    const before = bytesIn(folder);
    const address = await emptyDatabase();
    const moved = await moveToPostgres(folder, address);
    expect(moved).toMatchObject(held);
    const entries = held[0]?.entries ?? 0;
    expect(moved[0]?.rows).toMatchObject({ heads: 1, entries, captures: 1, capture_parts: 1 });
    expect(bytesIn(folder)).toEqual(before);
    const database = await openPostgres(address);
    expect(await verifyTeams(database)).toEqual(held);
    await database.kysely.destroy();
  });

  test('there and back again is the same', async () => {
    const address = await emptyDatabase();
    const there = await moveToPostgres(folder, address);
    const home = path.join(folder, 'home');
    mkdirSync(home);
    expect(await moveToFolder(address, home)).toEqual(there);
    expect(readdirSync(home).toSorted()).toEqual(['server.lock', 'team.sqlite']);
    const database = openSqlite(databaseFileIn(home));
    expect(await verifyTeams(database)).toEqual(held);
    await database.kysely.destroy();
  });

  test('a target that has a team is refused and keeps what it has', async () => {
    const address = await emptyDatabase();
    await moveToPostgres(folder, address);
    await expect(moveToPostgres(folder, address)).rejects.toThrow('holds a team already');
    expect(await teamsAt(address)).toEqual([{ name: 'Harbour desk' }]);
  });

  test('a copy that is cut off leaves nothing, and can be run again', async () => {
    const address = await emptyDatabase();
    await withPostgres(address, async (kysely) => {
      await migrate({ kind: 'postgres', kysely, warnings: [], reader: () => expect.unreachable() });
      await sql`create function cut() returns trigger language plpgsql as
        $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(
        kysely,
      );
      await sql`create trigger cut after insert on devices execute function cut()`.execute(kysely);
    });
    await expect(moveToPostgres(folder, address)).rejects.toThrow('terminat');
    expect(await teamsAt(address)).toEqual([]);
    await withPostgres(address, (kysely) => sql`drop trigger cut on devices`.execute(kysely));
    expect(await moveToPostgres(folder, address)).toHaveLength(1);
  });

  test('a target that changes what it is given is found out', async () => {
    const address = await emptyDatabase();
    await withPostgres(address, async (kysely) => {
      await migrate({ kind: 'postgres', kysely, warnings: [], reader: () => expect.unreachable() });
      await sql`create function rewrite() returns trigger language plpgsql as
        $$ begin new.value := replace(new.value, 'nine', 'ten'); return new; end $$`.execute(
        kysely,
      );
      await sql`create trigger rewrite before insert on records
        for each row execute function rewrite()`.execute(kysely);
    });
    await expect(moveToPostgres(folder, address)).rejects.toThrow('rows of records arrived');
    expect(await teamsAt(address)).toEqual([]);
  });

  test('a folder that a server is using is not moved', async () => {
    const lock = openDataFolder(folder);
    await expect(moveToPostgres(folder, await emptyDatabase())).rejects.toThrow('Another server');
    lock.release();
  });

  test('an older database is not touched: the server brings it to the newest shape first', async () => {
    rmSync(databaseFileIn(folder));
    copyFileSync(path.join(path.dirname(example), '001.sqlite'), databaseFileIn(folder));
    const before = bytesIn(folder);
    await expect(moveToPostgres(folder, await emptyDatabase())).rejects.toThrow('older version');
    expect(bytesIn(folder)).toEqual(before);
  });

  test('the way back does not take the place of a database', async () => {
    const address = await emptyDatabase();
    await moveToPostgres(folder, address);
    const before = bytesIn(folder);
    await expect(moveToFolder(address, folder)).rejects.toThrow('a team database in');
    expect(bytesIn(folder)).toEqual(before);
  });
});

test('PostgreSQL is there to be moved to', ({ skip }) => {
  if (typeof postgres === 'string') skip(postgres);
  expect(postgres).toHaveProperty('createDatabase');
});

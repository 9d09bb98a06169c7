/** What the team store does when its database cannot: each is told in a sentence, nothing is half written, nothing is lost. */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kysely, sql, type Driver } from 'kysely';
import { Client } from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPostgres, openSqlite, type Database } from '#server/db/database.ts';
import { inTeam } from '#server/db/in-team.ts';
import { lockHead } from '#server/db/lock-head.ts';
import { migrate } from '#server/db/migrate.ts';
import { nodeSqliteDialect } from '#server/db/node-sqlite-dialect.ts';
import type { Tables } from '#server/db/tables.ts';
import { teamStore, type TeamLog } from '#server/db/team-store.ts';
import { verifyLog } from '#server/verify-log.ts';
import { wholeLog } from '#server/whole-log.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';
import { postgresForTests } from './support/postgres-cluster.ts';
import { clock, teamOf } from './support/stores.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const postgres = await postgresForTests();
afterAll(async () => {
  if (typeof postgres !== 'string') await postgres.stop();
});

async function expectEachOnce(log: TeamLog, ids: readonly string[]): Promise<void> {
  const { entries } = await wholeLog(log);
  expect(await verifyLog(log)).toMatchObject({ entries: entries.length, broken: null });
  const found = entries.map(({ mutation }) => mutation.id);
  expect(ids.filter((id) => found.filter((one) => one === id).length !== 1)).toEqual([]);
}

function notes(count: number) {
  return Array.from({ length: count }, () => writeNote());
}

describe('on SQLite', () => {
  let folder: string;
  let file: string;
  let database: Database;
  let log: TeamLog;
  let owner: string;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
    file = path.join(folder, 'team.sqlite');
    database = openSqlite(file, { busyTimeout: 0 });
    await migrate(database);
    const team = await teamOf(database);
    ({ log } = team);
    owner = team.members[0] ?? '';
    await log.push([recordArticle(), markClaim()], owner);
  });
  afterEach(async () => {
    await database.kysely.destroy();
    rmSync(folder, { recursive: true });
  });

  function pragma(text: string): Promise<unknown> {
    return sql.raw(`pragma ${text}`).execute(database.kysely);
  }

  test('OR9 a full disk is told, keeps the log as it was, and takes the same push once there is room', async () => {
    const before = await log.head();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.kysely);
    await pragma(`max_page_count = ${rows[0]?.page_count ?? 0}`);
    const batch = notes(200);
    await expect(log.push(batch, owner)).rejects.toMatchObject({ trouble: 'full' });
    expect(await log.head()).toEqual(before);
    expect(await log.records('note')).toEqual([]);
    await pragma('max_page_count = 1000000');
    await log.push(batch, owner);
    await expectEachOnce(
      log,
      batch.map(({ id }) => id),
    );
  });

  test('OR9 a database that may not be written is told, and is read on', async () => {
    await pragma('query_only = 1');
    await expect(log.push(notes(1), owner)).rejects.toMatchObject({ trouble: 'read only' });
    expect((await log.entriesAfter(0, 10)).entries).toHaveLength(3);
  });

  test('OR9 another program that holds the database is told, and passes', async () => {
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const batch = notes(1);
    await expect(log.push(batch, owner)).rejects.toMatchObject({ trouble: 'busy' });
    other.close();
    expect(await log.push(batch, owner)).toMatchObject([{ outcome: 'applied', seq: 4 }]);
  });

  test('OR9 a file that is damaged while the server runs is told as damaged', async () => {
    await pragma('wal_checkpoint(truncate)');
    const noise = Buffer.alloc(statSync(file).size - 4096, 0x5a);
    const raw = openSync(file, 'r+');
    writeSync(raw, noise, 0, noise.length, 4096);
    closeSync(raw);
    await pragma('shrink_memory');
    await expect(log.push(notes(1), owner)).rejects.toMatchObject({ trouble: 'damaged' });
    await expect(log.records('claim')).rejects.toMatchObject({ trouble: 'damaged' });
  });
});

/** A driver that does what it is told and breaks off before it can say so, as long as it is armed. */
function breakingOff(driver: Driver, armed: { commits: number }): Driver {
  return {
    init: () => driver.init(),
    acquireConnection: () => driver.acquireConnection(),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: () => driver.destroy(),
    async commitTransaction(connection) {
      await driver.commitTransaction(connection);
      if (armed.commits === 0) return;
      armed.commits -= 1;
      throw new Error('Connection terminated unexpectedly');
    },
  };
}

describe('where the connection is lost during a commit', () => {
  const armed = { commits: 0 };
  let database: Database;
  beforeEach(async () => {
    armed.commits = 0;
    const dialect = nodeSqliteDialect(new DatabaseSync(':memory:'));
    const driver = breakingOff(dialect.createDriver(), armed);
    const kysely = new Kysely<Tables>({ dialect: { ...dialect, createDriver: () => driver } });
    database = { kind: 'sqlite', kysely, warnings: [], reader: () => expect.unreachable() };
    await migrate(database);
  });
  afterEach(() => database.kysely.destroy());

  test('OR9 a push is run again and finds its mutations in the log', async () => {
    const { log, members } = await teamOf(database);
    const batch = [recordArticle(), markClaim()];
    armed.commits = 2;
    expect(await log.push(batch, members[0] ?? '')).toMatchObject([{ seq: 2 }, { seq: 3 }]);
    expect(armed.commits).toBe(0);
    await expectEachOnce(
      log,
      batch.map(({ id }) => id),
    );
  });

  test('OR9 work that may not run twice is not, and its caller learns that the connection was lost', async () => {
    const { teamId } = await teamOf(database);
    armed.commits = 1;
    let runs = 0;
    const work = inTeam(database, teamId, 'read write', async () => {
      runs += 1;
    });
    await expect(work).rejects.toMatchObject({ trouble: 'lost' });
    expect(runs).toBe(1);
  });
});

/** Writers on several instances at once; resolves with what was acknowledged. */
async function writeOn(
  instances: readonly Database[],
  { teamId, owner, rounds }: { teamId: string; owner: string; rounds: number },
): Promise<string[]> {
  const written = await Promise.all(
    instances.map(async (one) => {
      const log = teamStore(one, clock).forTeam(teamId);
      const ids: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const batch = [writeNote(), writeNote()];
        for (const outcome of await log.push(batch, owner)) {
          if (outcome.outcome === 'applied') ids.push(outcome.id);
        }
      }
      return ids;
    }),
  );
  return written.flat();
}

describe.skipIf(typeof postgres === 'string')('on PostgreSQL', () => {
  const opened: Database[] = [];
  let address: string;
  let database: Database;
  beforeEach(async () => {
    if (typeof postgres === 'string') throw new Error(postgres);
    address = await postgres.createDatabase();
    database = await instance();
    await migrate(database);
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.kysely.destroy();
  });

  async function instance(options: Parameters<typeof openPostgres>[1] = {}): Promise<Database> {
    const one = await openPostgres(address, options);
    opened.push(one);
    return one;
  }

  test('OR9 instances that cannot be serialized try again until each has written', async () => {
    const name = new URL(address).pathname.slice(1);
    await sql`alter database ${sql.ref(name)} set default_transaction_isolation = 'serializable'`.execute(
      database.kysely,
    );
    await database.kysely.destroy();
    opened.length = 0;
    database = await instance();
    const { log, members, teamId } = await teamOf(database);
    const [owner = ''] = members;
    await log.push([recordArticle(), markClaim()], owner);
    const instances = [database, await instance(), await instance()];
    const acknowledged = await writeOn(instances, { teamId, owner, rounds: 10 });
    expect(acknowledged).toHaveLength(60);
    await expectEachOnce(log, acknowledged);
  });

  test('OR9 connections that are cut under load lose nothing and write nothing twice', async () => {
    const { log, members, teamId } = await teamOf(database);
    const [owner = ''] = members;
    await log.push([recordArticle(), markClaim()], owner);
    const instances = [database, await instance(), await instance()];
    const cutter = new Client({ connectionString: address });
    await cutter.connect();
    const writing = new AbortController();
    let cuts = 0;
    /** Cuts whatever is at work, then lets the log grow a little: a store that is always cut cannot write. */
    async function cut(): Promise<void> {
      let grown = 0;
      while (!writing.signal.aborted) {
        const { seq } = await log.head();
        if (seq < grown) continue;
        const { rowCount } = await cutter.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
        );
        cuts += rowCount ?? 0;
        grown = seq + 6;
      }
    }
    const cutting = cut();
    const acknowledged = await writeOn(instances, { teamId, owner, rounds: 15 });
    writing.abort();
    await cutting;
    await cutter.end();
    expect(cuts).toBeGreaterThan(3);
    expect(acknowledged).toHaveLength(90);
    await expectEachOnce(log, acknowledged);
  });

  test('OR8 a team whose head is held keeps no other team waiting', async () => {
    const held = await teamOf(database);
    const free = await teamOf(database);
    const store = teamStore(database, clock);
    await inTeam(database, held.teamId, 'read write', async (scope) => {
      await lockHead(scope);
      const waiting = store.forTeam(held.teamId).push([recordArticle()], held.members[0] ?? '');
      const pushed = store.forTeam(free.teamId).push([recordArticle()], free.members[0] ?? '');
      const first = await Promise.race([waiting.then(() => 'held'), pushed.then(() => 'free')]);
      expect(first).toBe('free');
    });
  });

  test('OR9 an instance that fell silent in the middle of a change keeps its team waiting for a moment only', async () => {
    const { members, teamId } = await teamOf(database);
    const log = teamStore(database, clock).forTeam(teamId);
    const silent = inTeam(
      await instance({ idleTimeout: 100 }),
      teamId,
      'read write',
      async (scope) => {
        await lockHead(scope);
        return log.push([recordArticle()], members[0] ?? '');
      },
    );
    await expect(silent).rejects.toMatchObject({ trouble: 'lost' });
    expect(await log.head()).toMatchObject({ seq: 2 });
  });

  test('OR9 a statement that waits too long ends with a sentence, and the push can be sent again', async () => {
    const { log, members, teamId } = await teamOf(database);
    const hasty = teamStore(await instance({ statementTimeout: 100 }), clock).forTeam(teamId);
    const [owner = ''] = members;
    const batch = [recordArticle()];
    await inTeam(database, teamId, 'read write', async ({ tx }) => {
      await tx.selectFrom('heads').select('seq').forUpdate().execute();
      await expect(hasty.push(batch, owner)).rejects.toMatchObject({ trouble: 'slow' });
    });
    expect(await hasty.push(batch, owner)).toMatchObject([{ outcome: 'applied', seq: 2 }]);
    await expectEachOnce(
      log,
      batch.map(({ id }) => id),
    );
  });

  test('an ordinary role is no matter of warning, one that the fence does not bind is', async () => {
    expect(database.warnings).toEqual([]);
    const powerful = new URL(address);
    powerful.username = 'postgres';
    const admin = await openPostgres(powerful.href);
    opened.push(admin);
    expect(admin.warnings).toEqual([expect.stringContaining('superuser')]);
  });
});

test('PostgreSQL is there to be tried', ({ skip }) => {
  if (typeof postgres === 'string') skip(postgres);
  expect(postgres).toHaveProperty('createDatabase');
});

/** The stored example of every version: brought to the newest shape it holds what it held, and is worked on. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openPostgres, openSqlite, type Database } from '#server/db/database.ts';
import { inTeam } from '#server/db/in-team.ts';
import { assertNewestShape, migrate } from '#server/db/migrate.ts';
import { teamStore } from '#server/db/team-store.ts';
import { verifyTeams } from '#server/verify-database.ts';
import { wholeLog } from '#server/whole-log.ts';
import type { TeamRecord } from '#sync/records.ts';
import { writeNote } from '../sync/support/sample-mutations.ts';
import { postgresForTests } from './support/postgres-cluster.ts';
import { inOrder, replay } from './support/replay.ts';
import { clock } from './support/stores.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const examples = path.resolve(import.meta.dirname, '../server/databases');
const folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
const postgres = await postgresForTests();
afterAll(async () => {
  rmSync(folder, { recursive: true });
  if (typeof postgres !== 'string') await postgres.stop();
});

const versions = readdirSync(examples)
  .filter((name) => name.endsWith('.sqlite'))
  .map((name) => path.basename(name, '.sqlite'))
  .toSorted();

test('there is an example for each migration, on both databases', () => {
  const migrations = readdirSync(path.resolve(examples, '../../../server/db/migrations'));
  expect(versions).toEqual(migrations.map((name) => name.slice(0, 3)).toSorted());
  const dumps = readdirSync(examples).filter((name) => name.endsWith('.sql'));
  expect(dumps.toSorted()).toEqual(versions.map((version) => `${version}.sql`));
});

/** Brings it to the newest shape, checks that nothing was lost on the way, and works on; gives the last place of the log. */
async function bringForward(database: Database): Promise<number> {
  const tablesThen = ['entries', 'records', 'heads'] as const;
  const [team] = await database.kysely.selectFrom('teams').select('id').execute();
  const teamId = team?.id ?? '';
  const countRows = () =>
    inTeam(database, teamId, 'read only', async ({ tx }) => {
      const counts = [];
      for (const table of [...tablesThen, 'devices', 'invites'] as const) {
        counts.push((await tx.selectFrom(table).select('team_id').execute()).length);
      }
      return counts;
    });
  const before = await countRows();
  expect(Math.min(...before)).toBeGreaterThan(0);

  await migrate(database);
  await assertNewestShape(database);
  expect(await countRows()).toEqual(before);

  expect(await verifyTeams(database)).toMatchObject([{ entries: before[0] }]);
  const log = teamStore(database, clock).forTeam(teamId);
  const records: TeamRecord[] = [];
  for await (const page of log.snapshot()) records.push(...page.records);
  const { entries } = await wholeLog(log);
  expect(inOrder(records)).toEqual(replay(entries));
  const [outcome] = await log.push([writeNote()], entries[0]?.author ?? '');
  expect(outcome).toMatchObject({ outcome: 'applied', seq: entries.length + 1 });
  return (await log.head()).seq;
}

describe.each(versions)('the example of version %s', (version) => {
  test('holds what it held on SQLite', async () => {
    const file = path.join(folder, `${version}.sqlite`);
    copyFileSync(path.join(examples, `${version}.sqlite`), file);
    const database = openSqlite(file);
    expect(await bringForward(database)).toBeGreaterThan(15);
    await database.kysely.destroy();
  });

  test('holds what it held on PostgreSQL', async ({ skip }) => {
    if (typeof postgres === 'string') return skip(postgres);
    const address = await postgres.createDatabase();
    const client = new Client({ connectionString: address });
    await client.connect();
    await client.query(readFileSync(path.join(examples, `${version}.sql`), 'utf8'));
    await client.end();
    const database = await openPostgres(address);
    expect(await bringForward(database)).toBeGreaterThan(15);
    await database.kysely.destroy();
  });
});

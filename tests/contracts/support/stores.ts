/** The databases that the contract is run on: SQLite always, PostgreSQL where there is one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Role } from '#domain/team.ts';
import { openPostgres, openSqlite, type Database } from '#server/db/database.ts';
import { createInvite } from '#server/db/invites.ts';
import { join } from '#server/db/joining.ts';
import { createTeam } from '#server/db/teams.ts';
import { migrate } from '#server/db/migrate.ts';
import { teamStore, type TeamLog } from '#server/db/team-store.ts';
import type { ServerSettings } from '#server/settings.ts';
import { postgresForTests } from './postgres-cluster.ts';

export interface StoreUnderTest {
  name: string;
  /** A migrated, empty database. */
  open: () => Promise<{ database: Database; close: () => Promise<void> }>;
  /** What a whole server has to be told to run on a fresh database of this kind. */
  serverSettings: () => Promise<Partial<ServerSettings>>;
}

export interface StoresUnderTest {
  stores: StoreUnderTest[];
  /** Why a database is not among them, a sentence each. */
  skipped: string[];
  stop: () => Promise<void>;
}

export async function storesUnderTest(): Promise<StoresUnderTest> {
  const sqlite: StoreUnderTest = {
    name: 'SQLite',
    open: openTemporary,
    serverSettings: async () => ({}),
  };
  const postgres = await postgresForTests();
  if (typeof postgres === 'string') {
    return { stores: [sqlite], skipped: [postgres], stop: async () => {} };
  }
  const other: StoreUnderTest = {
    name: 'PostgreSQL',
    serverSettings: async () => ({ databaseUrl: await postgres.createDatabase() }),
    open: async () => {
      const database = await openPostgres(await postgres.createDatabase());
      await migrate(database);
      return { database, close: () => database.kysely.destroy() };
    },
  };
  return { stores: [sqlite, other], skipped: [], stop: () => postgres.stop() };
}

async function openTemporary() {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  const database = openSqlite(path.join(folder, 'team.sqlite'));
  await migrate(database);
  return {
    database,
    close: async () => {
      await database.kysely.destroy();
      rmSync(folder, { recursive: true });
    },
  };
}

export const clock = () => new Date('2031-03-04T09:00:00Z');

/** A team in the database with one member of each role asked for, and its log. */
export async function teamOf(
  database: Database,
  roles: readonly Role[] = ['owner'],
): Promise<{ teamId: string; log: TeamLog; members: string[]; tokens: string[] }> {
  const team = await createTeam(database, 'Harbour desk', clock());
  const members: string[] = [];
  const tokens: string[] = [];
  for (const role of roles) {
    const { invite } = await createInvite(database, team.id, role, clock());
    const joined = await join(database, { invite, name: role, device: 'laptop' }, clock());
    if (joined === null) throw new Error('A fresh invite was refused.');
    members.push(joined.member.id);
    tokens.push(joined.token);
  }
  return { teamId: team.id, log: teamStore(database, clock).forTeam(team.id), members, tokens };
}

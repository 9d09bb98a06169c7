/** The first migration: teams, their log, the records it adds up to, devices and invites. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from '#server/db/database.ts';

export function teamLog(kind: Database['kind']): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await createTables(db, kind);
      if (kind === 'sqlite') await forbidChangesOnSqlite(db);
      else {
        await forbidChangesOnPostgres(db);
        await fenceTeamsOnPostgres(db);
      }
    },
  };
}

async function createTables(db: Kysely<unknown>, kind: Database['kind']): Promise<void> {
  // STRICT makes SQLite refuse a value of another type; PostgreSQL always does.
  const strict = kind === 'sqlite' ? sql`strict` : sql``;
  const statements = [
    sql`create table teams (
      id text not null primary key,
      name text not null,
      created_at text not null
    ) ${strict}`,
    sql`create table heads (
      team_id text not null primary key references teams (id),
      seq integer not null,
      hash text not null
    ) ${strict}`,
    sql`create table entries (
      team_id text not null references teams (id),
      seq integer not null,
      mutation_id text not null,
      author text not null,
      at text not null,
      mutation text not null,
      previous text not null,
      hash text not null,
      primary key (team_id, seq),
      unique (team_id, mutation_id)
    ) ${strict}`,
    sql`create table records (
      team_id text not null references teams (id),
      kind text not null,
      id text not null,
      value text not null,
      seq integer not null,
      primary key (team_id, kind, id)
    ) ${strict}`,
    sql`create table devices (
      token_hash text not null primary key,
      team_id text not null references teams (id),
      member_id text not null,
      name text not null,
      created_at text not null,
      revoked_at text
    ) ${strict}`,
    sql`create table invites (
      invite_hash text not null primary key,
      team_id text not null references teams (id),
      role text not null,
      expires_at text not null,
      used_at text
    ) ${strict}`,
    sql`create index devices_of_member on devices (team_id, member_id)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

async function forbidChangesOnSqlite(db: Kysely<unknown>): Promise<void> {
  for (const change of ['update', 'delete']) {
    await sql`create trigger ${sql.raw(`entries_refuse_${change}`)}
      before ${sql.raw(change)} on entries
      begin select raise(abort, 'The log is append-only.'); end`.execute(db);
  }
}

async function forbidChangesOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'The log is append-only.'; end $$`.execute(db);
  await sql`create trigger entries_refuse_change before update or delete on entries
    for each row execute function refuse_change()`.execute(db);
  await sql`create trigger entries_refuse_truncate before truncate on entries
    for each statement execute function refuse_change()`.execute(db);
}

/** A second fence behind the repositories: a transaction that named no team sees nothing, not even as the owner. */
async function fenceTeamsOnPostgres(db: Kysely<unknown>): Promise<void> {
  for (const table of ['heads', 'entries', 'records'].map((name) => sql.raw(name))) {
    await sql`alter table ${table} enable row level security`.execute(db);
    await sql`alter table ${table} force row level security`.execute(db);
    await sql`create policy own_team on ${table}
      using (team_id = current_setting('second_source.team', true))`.execute(db);
  }
}

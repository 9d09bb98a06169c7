/** The second migration: devices and invites by name, the audit, captures, and what several instances share. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from '#server/db/database.ts';

export function membersAndCaptures(kind: Database['kind']): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await nameDevicesAndInvites(db, kind);
      await createTables(db, kind);
      if (kind === 'sqlite') await forbidChangesOnSqlite(db);
      else await guardOnPostgres(db);
    },
  };
}

async function nameDevicesAndInvites(db: Kysely<unknown>, kind: Database['kind']): Promise<void> {
  const random = kind === 'sqlite' ? sql`lower(hex(randomblob(16)))` : sql`gen_random_uuid()::text`;
  const statements = [
    sql`alter table devices add column id text not null default ''`,
    sql`alter table devices add column last_seen_at text`,
    sql`update devices set id = ${random}`,
    sql`create unique index devices_by_id on devices (team_id, id)`,
    sql`alter table invites add column id text not null default ''`,
    sql`alter table invites add column made_by text`,
    sql`alter table invites add column member_id text`,
    sql`alter table invites add column withdrawn_at text`,
    sql`update invites set id = ${random}`,
    sql`create unique index invites_by_id on invites (team_id, id)`,
  ];
  for (const statement of statements) await statement.execute(db);
}

async function createTables(db: Kysely<unknown>, kind: Database['kind']): Promise<void> {
  const strict = kind === 'sqlite' ? sql`strict` : sql``;
  const bytes = kind === 'sqlite' ? sql`blob` : sql`bytea`;
  const statements = [
    sql`create table audit (
      team_id text not null references teams (id),
      place integer not null,
      at text not null,
      actor text,
      act text not null,
      about text not null,
      primary key (team_id, place)
    ) ${strict}`,
    sql`create table captures (
      team_id text not null references teams (id),
      hash text not null,
      bytes integer not null,
      stored_by text not null,
      stored_at text not null,
      primary key (team_id, hash)
    ) ${strict}`,
    sql`create table capture_parts (
      team_id text not null,
      hash text not null,
      part integer not null,
      content ${bytes} not null,
      primary key (team_id, hash, part),
      foreign key (team_id, hash) references captures (team_id, hash)
    ) ${strict}`,
    sql`create table tickets (
      ticket_hash text not null primary key,
      team_id text not null references teams (id),
      member_id text not null,
      device_id text not null,
      expires_at text not null
    ) ${strict}`,
    sql`create table limits (
      key text not null primary key,
      points integer not null default 0,
      expire ${kind === 'sqlite' ? sql`integer` : sql`bigint`}
    ) ${strict}`,
  ];
  for (const statement of statements) await statement.execute(db);
}

async function forbidChangesOnSqlite(db: Kysely<unknown>): Promise<void> {
  for (const change of ['update', 'delete']) {
    await sql`create trigger ${sql.raw(`audit_refuse_${change}`)}
      before ${sql.raw(change)} on audit
      begin select raise(abort, 'The audit is append-only.'); end`.execute(db);
  }
}

async function guardOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`create trigger audit_refuse_change before update or delete on audit
    for each row execute function refuse_change()`.execute(db);
  await sql`create trigger audit_refuse_truncate before truncate on audit
    for each statement execute function refuse_change()`.execute(db);
  for (const table of ['audit', 'captures', 'capture_parts'].map((name) => sql.raw(name))) {
    await sql`alter table ${table} enable row level security`.execute(db);
    await sql`alter table ${table} force row level security`.execute(db);
    await sql`create policy own_team on ${table}
      using (team_id = current_setting('second_source.team', true))`.execute(db);
  }
  // A second lock on what is only added to: the role that runs the server has no right to change it either.
  for (const table of ['entries', 'audit'].map((name) => sql.raw(name))) {
    await sql`revoke update, delete, truncate on ${table} from current_user`.execute(db);
  }
  // The poll that stands behind NOTIFY asks for the heads of many teams in one query, by name.
  await sql`create policy watched_teams on heads for select
    using (team_id = any (string_to_array(current_setting('second_source.watched', true), ',')))`.execute(
    db,
  );
}

/** The third migration: whom a provider of OpenID Connect knows as which member, and sign-ins under way. */
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Database } from '#server/db/database.ts';

export function openId(kind: Database['kind']): Migration {
  return {
    async up(db: Kysely<unknown>) {
      const strict = kind === 'sqlite' ? sql`strict` : sql``;
      const statements = [
        sql`create table identities (
          team_id text not null references teams (id),
          issuer text not null,
          subject text not null,
          member_id text not null,
          created_at text not null,
          primary key (team_id, issuer, subject)
        ) ${strict}`,
        sql`create table sign_ins (
          state_hash text not null primary key,
          nonce text not null,
          verifier text not null,
          challenge text not null,
          redirect text not null,
          expires_at text not null
        ) ${strict}`,
        sql`create table sign_in_codes (
          code_hash text not null primary key,
          challenge text not null,
          issuer text not null,
          subject text not null,
          name text not null,
          expires_at text not null
        ) ${strict}`,
      ];
      for (const statement of statements) await statement.execute(db);
      if (kind === 'sqlite') return;
      await sql`alter table identities enable row level security`.execute(db);
      await sql`alter table identities force row level security`.execute(db);
      await sql`create policy own_team on identities
        using (team_id = current_setting('second_source.team', true))`.execute(db);
    },
  };
}

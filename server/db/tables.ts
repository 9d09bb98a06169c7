/** The tables as Kysely sees them. The team is the leading key everywhere, so that rows can be spread by team. */
import type { Role } from '#domain/team.ts';
import type { RecordKind } from '#sync/records.ts';

/** Moments are ISO 8601 text in UTC: they sort as text, and both databases give back exactly what was written. */
export interface Tables {
  teams: { id: string; name: string; created_at: string };
  /** One row a team. It is locked and moved on inside the transaction that writes the entries. */
  heads: { team_id: string; seq: number; hash: string };
  entries: {
    team_id: string;
    seq: number;
    mutation_id: string;
    author: string;
    at: string;
    /** JSON. Text on both databases: `jsonb` would reorder it and refuses some characters. */
    mutation: string;
    previous: string;
    hash: string;
  };
  records: { team_id: string; kind: RecordKind; id: string; value: string; seq: number };
  devices: {
    token_hash: string;
    team_id: string;
    member_id: string;
    name: string;
    created_at: string;
    revoked_at: string | null;
  };
  invites: {
    invite_hash: string;
    team_id: string;
    role: Role;
    expires_at: string;
    used_at: string | null;
  };
}

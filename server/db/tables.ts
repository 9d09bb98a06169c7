/** The tables as Kysely sees them. The team is the leading key everywhere, so that rows can be spread by team. */
import type { Role } from '#domain/team.ts';
import type { AuditAct } from '#sync/protocol.ts';
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
    /** Names the device where its token must not be: in lists, in the audit, in the log of the server. */
    id: string;
    /** To the hour. */
    last_seen_at: string | null;
  };
  invites: {
    invite_hash: string;
    team_id: string;
    role: Role;
    expires_at: string;
    used_at: string | null;
    id: string;
    /** Null for whoever runs the server. */
    made_by: string | null;
    /** The member whose other device it lets in; null where it makes a new member. */
    member_id: string | null;
    withdrawn_at: string | null;
  };
  /** Who let whom in or out. Append-only, like the log. */
  audit: {
    team_id: string;
    place: number;
    at: string;
    actor: string | null;
    act: AuditAct;
    about: string;
  };
  /** The bytes of a capture stand in `capture_parts`, so that no single value is large. */
  captures: {
    team_id: string;
    hash: string;
    bytes: number;
    stored_by: string;
    stored_at: string;
  };
  capture_parts: { team_id: string; hash: string; part: number; content: Uint8Array };
  /** Tickets of the live channel, so that any instance can redeem what another gave out. */
  tickets: {
    ticket_hash: string;
    team_id: string;
    member_id: string;
    device_id: string;
    expires_at: string;
  };
  /** Whom a provider of OpenID Connect knows as which member. */
  identities: {
    team_id: string;
    issuer: string;
    subject: string;
    member_id: string;
    created_at: string;
  };
  /** Sign-ins that wait for the provider, and codes that wait for the extension. */
  sign_ins: {
    state_hash: string;
    nonce: string;
    verifier: string;
    challenge: string;
    redirect: string;
    expires_at: string;
  };
  sign_in_codes: {
    code_hash: string;
    challenge: string;
    issuer: string;
    subject: string;
    name: string;
    expires_at: string;
  };
  /** Rate limits where several instances share them; its shape is that of rate-limiter-flexible. */
  limits: { key: string; points: number; expire: number | null };
}

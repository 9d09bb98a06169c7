/** The calls that a replica makes to its team's server. Every answer is parsed; every failure has a kind and a sentence. */
import * as z from 'zod/mini';
import type { Role } from '#domain/team.ts';
import type { Mutation } from '#sync/mutation.ts';
import * as protocol from '#sync/protocol.ts';
import { versionOf } from '#sync/versions.ts';
import { createCaller, type CallOptions } from './call.ts';
import { captureCalls, type CaptureCalls } from './capture-calls.ts';
import type { CallResult } from './failure.ts';
import { readPull } from './read-pull.ts';
import { readSnapshot, type Snapshot } from './read-snapshot.ts';

export interface Transport extends CaptureCalls {
  /** The version that is spoken with this server, as far as it is known by now. */
  version(): number;
  push(mutations: readonly Mutation[]): Promise<CallResult<protocol.PushAnswer>>;
  /** The entries after this place in the log; those before the first that this version cannot read. */
  pull(after: number): Promise<CallResult<protocol.PullAnswer>>;
  /** All records at one place in the log. Fails as `rejected` (404) where the server gives none. */
  snapshot(): Promise<CallResult<Snapshot>>;
  /** A ticket that opens the live channel once. */
  ticket(): Promise<CallResult<{ ticket: string }>>;
  /** Exchanges an invite for a token; needs no token itself. */
  join(request: protocol.JoinRequest): Promise<CallResult<protocol.JoinAnswer>>;
  /** For owners: a link that lets one member in. */
  invite(request: { role: Role }): Promise<CallResult<protocol.InviteAnswer>>;
  /** For owners: the invites that can still be used. */
  invites(): Promise<CallResult<{ invites: protocol.OpenInvite[] }>>;
  /** For owners: takes an invite back. */
  withdrawInvite(id: string): Promise<CallResult<null>>;
  /** A link by which this member takes another device of theirs in. */
  deviceLink(): Promise<CallResult<protocol.InviteAnswer>>;
  /** One's own devices; for owners everybody's. */
  devices(): Promise<CallResult<{ devices: protocol.Device[] }>>;
  /** Shuts a device out. */
  revokeDevice(id: string): Promise<CallResult<null>>;
  /** For owners: who let whom in or out, newest first, before this place; from the newest on for null. */
  audit(before: number | null): Promise<CallResult<{ entries: protocol.AuditEntry[] }>>;
  /** Where the live channel is opened with that ticket. */
  liveAddress(ticket: string): string;
}

export type TransportOptions = CallOptions;

/** Whatever a deed answers: that it was done is all that is read. */
const done = z.pipe(
  z.unknown(),
  z.transform(() => null),
);

export function createTransport(options: TransportOptions): Transport {
  const caller = createCaller(options);
  const { ask } = caller;
  return {
    ...captureCalls(caller),
    version: caller.version,
    push: (mutations) =>
      ask('/api/push', protocol.pushAnswer, {
        body: { mutations },
        needs: mutations.reduce((most, mutation) => Math.max(most, versionOf(mutation)), 1),
      }),
    pull: async (after) => {
      const answer = await caller.read(`/api/entries?after=${after}`);
      return answer.ok ? readPull(answer.value, caller.isServerNewer()) : answer;
    },
    snapshot: () => readSnapshot(caller),
    ticket: () => ask('/api/live-tickets', protocol.ticketAnswer, { body: {} }),
    join: (body) => ask('/api/join', protocol.joinAnswer, { body, isOpen: true }),
    invite: (body) => ask('/api/invites', protocol.inviteAnswer, { body }),
    invites: () => ask('/api/invites', protocol.invitesAnswer, { needs: 2 }),
    withdrawInvite: (id) => ask(`/api/invites/${id}/withdraw`, done, { body: {}, needs: 2 }),
    deviceLink: () => ask('/api/device-links', protocol.inviteAnswer, { body: {}, needs: 2 }),
    devices: () => ask('/api/devices', protocol.devicesAnswer, { needs: 2 }),
    revokeDevice: (id) => ask(`/api/devices/${id}/revoke`, done, { body: {}, needs: 2 }),
    audit: (before) =>
      ask(`/api/audit${before === null ? '' : `?before=${before}`}`, protocol.auditAnswer, {
        needs: 2,
      }),
    liveAddress: (ticket) => {
      const address = new URL('/api/live', options.origin);
      address.protocol = address.protocol === 'http:' ? 'ws:' : 'wss:';
      address.searchParams.set('ticket', ticket);
      return address.href;
    },
  };
}

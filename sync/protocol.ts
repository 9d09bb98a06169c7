/** What travels between a replica and the server. Both ends parse with these schemas. */
import * as z from 'zod/mini';
import { identifier, moment, requiredText, sha256Sum } from '#domain/identity.ts';
import { member, roles, team } from '#domain/team.ts';
import { entry } from './entry.ts';
import { mutation } from './mutation.ts';
import { record } from './records.ts';
import { refusal } from './refusal.ts';

/** Carries the version that a call is made in, and in each answer the newest that the server speaks: see `versions.ts`. */
export const protocolHeader = 'second-source-protocol';

/** The most mutations in one push and entries in one pull. */
export const batchSize = 500;

/** The largest body of a push in bytes, after it was unpacked. */
export const largestBody = 4_000_000;

/** The largest capture in bytes. */
export const largestCapture = 20_000_000;

/** POST /api/push. In order; each is judged after those before it. */
export const pushRequest = z.object({
  mutations: z.array(mutation).check(z.minLength(1), z.maxLength(batchSize)),
});

export const pushOutcome = z.discriminatedUnion('outcome', [
  /** Durable at this place in the log, now or at an earlier try. */
  z.object({
    id: identifier,
    outcome: z.literal('applied'),
    seq: z.int().check(z.minimum(1)),
  }),
  z.object({ id: identifier, outcome: z.literal('refused'), refusal }),
]);

export const pushAnswer = z.object({ outcomes: z.array(pushOutcome) });

/** The newest place of a log and its hash; 0 and 64 zeros before the first entry. */
export const head = z.object({ seq: z.int().check(z.minimum(0)), hash: sha256Sum });

/** GET /api/entries?after=SEQ. Entries in order without a gap; `head` is the team's newest. */
export const pullAnswer = z.object({
  entries: z.array(entry),
  head,
});

/**
 * GET /api/snapshot: JSON lines. First the place in the log that the records add up to, then every record, then how
 * many there were, so that an answer cut short is not taken for a whole one.
 */
export const snapshotStart = z.object({ head });
export const snapshotEnd = z.object({ records: z.int().check(z.minimum(0)) });
export const snapshotLine = z.union([snapshotStart, record, snapshotEnd]);

/**
 * PUT, HEAD and GET /api/captures/SHA256: the bytes of a capture under their own hash, as `application/octet-stream`. A PUT of
 * bytes with another hash is refused: 422. GET honours `Range: bytes=N-`, so that a cut answer is resumed.
 */
export const capturePath = '/api/captures/';

/** POST /api/join, without a token. */
export const joinRequest = z.object({
  invite: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'This is not an invite.')),
  name: requiredText(80, 'The name'),
  device: requiredText(80, 'The device'),
  /** Made by the device, so that a join whose answer was lost can be asked again (rule SE10). Without it the server makes one. */
  token: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'This is not a token.'))),
});

/** The token is shown this once; the server keeps only its hash. */
export const joinAnswer = z.object({
  team,
  member,
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});

/** POST /api/invites, for owners. */
export const inviteRequest = z.object({ role: z.enum(roles) });

/** POST /api/device-links, without a body's content: a link by which the caller takes another device of theirs in. */
export const inviteAnswer = z.object({ link: z.url(), expiresAt: moment });

/** GET /api/invites, for owners: those that can still be used. POST /api/invites/ID/withdraw takes one back: {}. */
export const openInvite = z.object({
  id: identifier,
  role: z.enum(roles),
  /** The member who made it; null for whoever runs the server. */
  madeBy: z.nullable(identifier),
  expiresAt: moment,
});
export const invitesAnswer = z.object({ invites: z.array(openInvite) });

/** GET /api/devices: one's own, and for owners everybody's. POST /api/devices/ID/revoke shuts one out: {}. */
export const device = z.object({
  id: identifier,
  memberId: identifier,
  name: z.string(),
  addedAt: moment,
  /** To the hour: when a device was last heard, not what it did. */
  lastSeenAt: z.nullable(moment),
  revokedAt: z.nullable(moment),
  /** Whether it is the one that asks. */
  isThis: z.boolean(),
});
export const devicesAnswer = z.object({ devices: z.array(device) });

export const auditActs = [
  'invite made',
  'invite withdrawn',
  'device link made',
  'member joined',
  'device added',
  'device revoked',
  'member left',
  'member removed',
  'role changed',
  'team handed over',
] as const;

/** GET /api/audit?before=PLACE, for owners: who let whom in or out, newest first. It holds no note and no secret. */
export const auditEntry = z.object({
  place: z.int().check(z.minimum(1)),
  at: moment,
  /** The member who did it; null for whoever runs the server. */
  actor: z.nullable(identifier),
  act: z.enum(auditActs),
  /** The member, device or invite that it was done to. */
  about: z.string(),
});
export const auditAnswer = z.object({ entries: z.array(auditEntry) });

/** POST /api/live-tickets: a one-use ticket for the live channel, so that the token is in no address. */
export const ticketAnswer = z.object({
  ticket: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});

/** What the live channel says: look again, the log has reached `seq`. The heartbeat repeats it. */
export const poke = z.object({ type: z.literal('poke'), seq: z.int().check(z.minimum(0)) });

/** Every answer that is not a success. */
export const failure = z.object({
  error: z.object({
    code: z.string(),
    /** One sentence: what happened and what to do. */
    sentence: z.string(),
    /** With 426: the versions that the server speaks. */
    speaks: z.optional(z.object({ oldest: z.int(), newest: z.int() })),
  }),
});

export type PushRequest = z.infer<typeof pushRequest>;
export type PushOutcome = z.infer<typeof pushOutcome>;
export type PushAnswer = z.infer<typeof pushAnswer>;
export type PullAnswer = z.infer<typeof pullAnswer>;
export type JoinRequest = z.infer<typeof joinRequest>;
export type JoinAnswer = z.infer<typeof joinAnswer>;
export type OpenInvite = z.infer<typeof openInvite>;
export type InvitesAnswer = z.infer<typeof invitesAnswer>;
export type Device = z.infer<typeof device>;
export type DevicesAnswer = z.infer<typeof devicesAnswer>;
export type AuditAct = (typeof auditActs)[number];
export type AuditEntry = z.infer<typeof auditEntry>;
export type AuditAnswer = z.infer<typeof auditAnswer>;
export type Head = z.infer<typeof head>;
export type InviteAnswer = z.infer<typeof inviteAnswer>;
export type Poke = z.infer<typeof poke>;
export type Failure = z.infer<typeof failure>;

/** What travels between a replica and the server. Both ends parse with these schemas. */
import * as z from 'zod/mini';
import { identifier, moment, requiredText, sha256Sum } from '#domain/identity.ts';
import { member, roles, team } from '#domain/team.ts';
import { entry } from './entry.ts';
import { mutation } from './mutation.ts';
import { refusal } from './refusal.ts';

/** Sent in the header `second-source-protocol` of every call; an end that does not know it says so. */
export const protocolVersion = 1;

export const protocolHeader = 'second-source-protocol';

/** The most mutations in one push and entries in one pull. */
export const batchSize = 500;

/** The largest body of a push in bytes. */
export const largestBody = 4_000_000;

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

/** POST /api/join, without a token. */
export const joinRequest = z.object({
  invite: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, 'This is not an invite.')),
  name: requiredText(80, 'The name'),
  device: requiredText(80, 'The device'),
});

/** The token is shown this once; the server keeps only its hash. */
export const joinAnswer = z.object({
  team,
  member,
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});

/** POST /api/invites, for owners. */
export const inviteRequest = z.object({ role: z.enum(roles) });

export const inviteAnswer = z.object({ link: z.url(), expiresAt: moment });

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
  }),
});

export type PushRequest = z.infer<typeof pushRequest>;
export type PushOutcome = z.infer<typeof pushOutcome>;
export type PushAnswer = z.infer<typeof pushAnswer>;
export type PullAnswer = z.infer<typeof pullAnswer>;
export type JoinRequest = z.infer<typeof joinRequest>;
export type JoinAnswer = z.infer<typeof joinAnswer>;
export type InviteAnswer = z.infer<typeof inviteAnswer>;
export type Poke = z.infer<typeof poke>;
export type Failure = z.infer<typeof failure>;

/** Mutations: the closed list of things a member can ask the team's log to record. */
import * as z from 'zod/mini';
import { article } from '#domain/article.ts';
import { claim } from '#domain/claim.ts';
import { evidence } from '#domain/evidence.ts';
import { boundedText, identifier, moment, requiredText, webAddress } from '#domain/identity.ts';
import { noteContent } from '#domain/note.ts';
import { departure, roles } from '#domain/team.ts';
import { verdict } from '#domain/verdict.ts';

/** What every mutation carries: its own identity (a repeat is recognised by it) and the sender's clock, which orders nothing. */
const envelope = { id: identifier, madeAt: moment };

/** How many steps the review had when its verdict was looked at: a later verdict is not the one that was meant. */
const seen = z.optional(z.int().check(z.minimum(1)));

export const mutation = z.discriminatedUnion('type', [
  /** Makes an article known to the team, or adds addresses to one it knows. */
  z.object({ ...envelope, type: z.literal('article.record'), article }),
  /** Undoes a join: the text at this address is not this article, whatever the words say. */
  z.object({
    ...envelope,
    type: z.literal('article.part'),
    articleId: identifier,
    address: webAddress,
  }),
  /** Joins again what was parted. */
  z.object({
    ...envelope,
    type: z.literal('article.join'),
    articleId: identifier,
    address: webAddress,
  }),
  /** Makes a claim in an article something that notes and a review can hang on. */
  z.object({ ...envelope, type: z.literal('claim.mark'), claim }),
  z.object({
    ...envelope,
    type: z.literal('note.write'),
    noteId: identifier,
    claimId: identifier,
    replyTo: z.nullable(identifier),
    content: noteContent,
  }),
  /** Replaces the content of one's own note, if it is still at the revision the writer saw. */
  z.object({
    ...envelope,
    type: z.literal('note.edit'),
    noteId: identifier,
    revision: z.int().check(z.minimum(0)),
    content: noteContent,
  }),
  z.object({ ...envelope, type: z.literal('note.remove'), noteId: identifier }),
  z.object({
    ...envelope,
    type: z.literal('review.flag'),
    claimId: identifier,
    remark: boundedText(4000, 'The remark'),
  }),
  z.object({
    ...envelope,
    type: z.literal('review.take'),
    claimId: identifier,
    /** The checker who is gone, or may not check any more, and whose review is taken over; absent where nobody holds it. */
    insteadOf: z.optional(identifier),
  }),
  z.object({ ...envelope, type: z.literal('review.add-evidence'), claimId: identifier, evidence }),
  z.object({
    ...envelope,
    type: z.literal('review.submit'),
    claimId: identifier,
    verdict,
    /** Why the evidence gate is passed over; null where it is met. */
    override: z.nullable(requiredText(2000, 'The reason for the override')),
  }),
  z.object({
    ...envelope,
    type: z.literal('review.confirm'),
    claimId: identifier,
    seen,
    remark: boundedText(4000, 'The remark'),
  }),
  z.object({
    ...envelope,
    type: z.literal('review.return'),
    claimId: identifier,
    seen,
    remark: requiredText(4000, 'The reason for returning it'),
  }),
  /** A member enters; written by the server alone when an invite is used. */
  z.object({
    ...envelope,
    type: z.literal('member.join'),
    memberId: identifier,
    name: requiredText(80, 'The name'),
    role: z.enum(roles),
  }),
  /** An owner gives a member another role. */
  z.object({
    ...envelope,
    type: z.literal('member.change-role'),
    memberId: identifier,
    role: z.enum(roles),
  }),
  /** An owner makes somebody else owner and becomes a reviewer, in one step: the team is never without an owner. */
  z.object({ ...envelope, type: z.literal('member.hand-over'), memberId: identifier }),
  /** A member goes. Notes stay. */
  z.object({ ...envelope, type: z.literal('member.leave') }),
  /** An owner shuts a member out, and says whether their notes are still shown; of one who is gone, the latter alone. */
  z.object({
    ...envelope,
    type: z.literal('member.remove'),
    memberId: identifier,
    notes: departure.shape.notes,
  }),
]);

export type Mutation = z.infer<typeof mutation>;
export type MutationType = Mutation['type'];
export type MutationOf<Type extends MutationType> = Extract<Mutation, { type: Type }>;

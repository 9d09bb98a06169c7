/** A review: a flagged claim on its way to a published verdict, with every step kept. */
import * as z from 'zod/mini';
import { evidence } from './evidence.ts';
import { boundedText, identifier, moment } from './identity.ts';
import { verdict } from './verdict.ts';

/** flagged → checking → submitted → published, or returned to checking by the second person. */
export const reviewStates = ['flagged', 'checking', 'submitted', 'returned', 'published'] as const;

export const reviewStep = z.object({
  what: z.enum(['flagged', 'taken', 'evidence added', 'submitted', 'confirmed', 'returned']),
  by: identifier,
  at: moment,
  remark: boundedText(4000, 'The remark'),
});

export const review = z.object({
  /** The claim under review; a claim has one review. */
  claimId: identifier,
  state: z.enum(reviewStates),
  flaggedBy: identifier,
  checker: z.nullable(identifier),
  evidence: z.array(evidence),
  verdict: z.nullable(verdict),
  /** Why the evidence gate was passed over, where it was. */
  override: z.nullable(boundedText(2000, 'The reason for the override')),
  /** The second pair of eyes; never the checker. */
  confirmedBy: z.nullable(identifier),
  steps: z.array(reviewStep),
});

export type ReviewState = (typeof reviewStates)[number];
export type ReviewStep = z.infer<typeof reviewStep>;
export type Review = z.infer<typeof review>;

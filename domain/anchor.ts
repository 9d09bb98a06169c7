/** What became of the words that a note was written about. */
import * as z from 'zod/mini';
import { identifier } from './identity.ts';

/** One step from the noted words to the words on the page. */
export const diffPart = z.object({
  change: z.enum(['same', 'removed', 'added']),
  text: z.string(),
});

/**
 * exact: the same words in the same place. moved: the same words elsewhere. reworded: other words, the same meaning by
 * the guard. altered: something that carries the meaning changed, such as a number, name, negation or hedge (promise P2).
 * ambiguous: several places fit and nothing decides. not found: nowhere (promise P1).
 */
export const anchorOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.enum(['exact', 'moved']) }),
  z.object({ state: z.literal('reworded'), diff: z.array(diffPart) }),
  z.object({ state: z.literal('altered'), diff: z.array(diffPart), reasons: z.array(z.string()) }),
  z.object({ state: z.literal('ambiguous'), reasons: z.array(z.string()) }),
  z.object({ state: z.literal('not found'), reasons: z.array(z.string()) }),
]);

/** Where a claim was found on a page, in UTF-16 units of the page's text; null where it was not. */
export const anchoredClaim = z.object({
  claimId: identifier,
  outcome: anchorOutcome,
  start: z.nullable(z.int()),
  end: z.nullable(z.int()),
});

export const anchorStates = [
  'exact',
  'moved',
  'reworded',
  'altered',
  'ambiguous',
  'not found',
] as const satisfies readonly AnchorState[];

export type DiffPart = z.infer<typeof diffPart>;
export type AnchorOutcome = z.infer<typeof anchorOutcome>;
export type AnchorState = AnchorOutcome['state'];
export type AnchoredClaim = z.infer<typeof anchoredClaim>;

/** A claim: words in an article that somebody may want to check, and what kind of thing they say. */
import * as z from 'zod/mini';
import { boundedText, identifier, requiredText } from './identity.ts';
import { selectors } from './selector.ts';
import { longestQuote } from './quote-length.ts';

/** Kinds that can be true or false. */
export const checkableKinds = ['fact', 'quantity', 'attributed statement'] as const;

/** Kinds that are asked "says who?" and never called true or false. */
export const framingKinds = [
  'prediction',
  'inference',
  'loaded wording',
  'missing attribution',
] as const;

export const claimKinds = [...checkableKinds, ...framingKinds] as const;

export const claimKind = z.enum(claimKinds);

export const claimOrigin = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('engine'),
    engine: boundedText(40, 'The engine version'),
    rules: z.array(boundedText(80, 'A rule')).check(z.maxLength(40)),
  }),
  z.object({ by: z.literal('member') }),
]);

export const claim = z.object({
  id: identifier,
  articleId: identifier,
  selectors,
  text: requiredText(longestQuote, 'The claim'),
  kinds: z.array(claimKind).check(z.minLength(1, 'Say what kind of claim it is.'), z.maxLength(7)),
  origin: claimOrigin,
});

export type ClaimKind = z.infer<typeof claimKind>;
export type Claim = z.infer<typeof claim>;

/** Whether any of the kinds can be true or false. */
export function isCheckable(kinds: readonly ClaimKind[]): boolean {
  const checkable: readonly string[] = checkableKinds;
  return kinds.some((kind) => checkable.includes(kind));
}

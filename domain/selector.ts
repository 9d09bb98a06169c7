/** Selectors of the W3C Web Annotation data model: how a note remembers which words it is about. */
import * as z from 'zod/mini';
import { wholeCharacters } from './identity.ts';
import { longestQuote } from './quote-length.ts';

export const textQuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().check(z.minLength(1), z.maxLength(longestQuote), wholeCharacters('The quote')),
  prefix: z.string().check(z.maxLength(256), wholeCharacters('The context')),
  suffix: z.string().check(z.maxLength(256), wholeCharacters('The context')),
});

/** Offsets count Unicode code points of the page's normalised visible text; `end` is exclusive. */
export const textPositionSelector = z
  .object({
    type: z.literal('TextPositionSelector'),
    start: z.int().check(z.minimum(0), z.maximum(100_000_000)),
    end: z.int().check(z.minimum(0), z.maximum(100_000_000)),
  })
  .check(z.refine((position) => position.start <= position.end, 'ends before it starts'));

/** Both selectors of one target: the quote decides, the position is a hint. */
export const selectors = z.object({ quote: textQuoteSelector, position: textPositionSelector });

export type TextQuoteSelector = z.infer<typeof textQuoteSelector>;
export type TextPositionSelector = z.infer<typeof textPositionSelector>;
export type Selectors = z.infer<typeof selectors>;

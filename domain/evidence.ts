/** Evidence: one source's words for or against a claim, graded, and if possible captured. */
import * as z from 'zod/mini';
import { capture } from './capture.ts';
import { identifier, requiredText } from './identity.ts';
import { selectors } from './selector.ts';
import { grade, source } from './source.ts';

export const stances = ['supports', 'contradicts', 'context'] as const;

export const evidence = z.object({
  id: identifier,
  stance: z.enum(stances),
  source,
  /** The source's own words. */
  quote: requiredText(4000, 'The quote from the source'),
  /** Where the quote stands in the captured text of the source; null while there is no capture. */
  selectors: z.nullable(selectors),
  capture: z.nullable(capture),
  grade,
});

export type Stance = (typeof stances)[number];
export type Evidence = z.infer<typeof evidence>;

/** A mark: what the engine says of a sentence on a page, with everything needed to explain itself (promise P6). */
import * as z from 'zod/mini';
import { claimKind } from './claim.ts';
import { levels } from './level.ts';

/**
 * One group of words that made the engine speak: the rule that saw them and why it matters, in plain language. Offsets as
 * the mark's own; empty text where it is the absence of words that matters.
 */
export const trigger = z.object({
  text: z.string(),
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(0)),
  /** The framing or claim kind, e.g. `unsourced_prediction`. */
  kind: z.string(),
  rule: z.string(),
  reason: z.string(),
  /** The part of a learned judgement that these words carry, 0–1; absent where a rule spoke. */
  share: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
});

export const level = z.enum(levels);

/** Offsets are UTF-16 units of the page's text, `end` exclusive; ids are unique on the page. */
export const mark = z.object({
  id: z.string().check(z.maxLength(40)),
  kind: z.enum(['claim', 'editorialising']),
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(0)),
  text: z.string().check(z.maxLength(20_000)),
  /** The quietest level at which it is shown. */
  level,
  priority: z.int().check(z.minimum(0), z.maximum(3)),
  kinds: z.array(claimKind),
  triggers: z.array(trigger),
  engine: z.string().check(z.maxLength(40)),
});

export type Trigger = z.infer<typeof trigger>;
export type Mark = z.infer<typeof mark>;

/** An article in a few figures: how it sources what it says, where it editorialises, and who is heard. */
import * as z from 'zod/mini';
import { extents } from './detection-report.ts';

const tally = z.int().check(z.minimum(0));

export const articleSummary = z.object({
  /** Whether wording and sources were judged, or figures, dates and quotations alone. */
  judged: z.enum(extents),
  /** A language tag; `und` where it is not known. */
  language: z.string(),
  /** Sentences of the body, and those of them that come from somebody who is named or described. */
  sentences: tally,
  sourced: tally,
  /** Sentences that matter for a check and say nothing of who says so. */
  unsourcedClaims: tally,
  /** Marked sentences, headline included. */
  editorialising: tally,
  /** In how many of them each kind of wording stands, the most frequent first. */
  kinds: z.array(z.object({ kind: z.string(), sentences: tally })),
  /** Who is heard, in how many sentences, the most heard first. */
  speakers: z.array(z.object({ name: z.string(), sentences: tally })),
  /** How many names that list leaves out, and the sentences in which they are heard. */
  otherSpeakers: z.object({ names: tally, sentences: tally }),
  /** Sentences that report somebody's words without saying whose. */
  unnamed: tally,
});

export type ArticleSummary = z.infer<typeof articleSummary>;
export type Speaker = ArticleSummary['speakers'][number];

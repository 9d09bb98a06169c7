/**
 * What `second-source extract` prints of a saved page. This is the format that outside measurement reads: fields are added,
 * never renamed.
 */
import * as z from 'zod/mini';
import { article, articleAddress, blockRoles, statement } from './article.ts';

export const reportBlock = z.object({
  text: z.string().check(z.minLength(1)),
  role: z.enum(blockRoles),
  /** The feature that decided, in words that follow "this block …". */
  why: z.string().check(z.minLength(1)),
});

export const extractionReport = z.object({
  file: z.string(),
  /** A file need not say where it was seen: it may have no address at all. */
  article: z.extend(article, { addresses: z.array(articleAddress).check(z.maxLength(20)) }),
  /** Every block that a reader would see, in the page's order; headline and body are the article's own words. */
  blocks: z.array(reportBlock),
  /** When the page says it was last changed. */
  updatedAt: z.nullable(z.string()),
  /** Statements of the page about itself that contradict each other. */
  disagreements: z.array(statement),
});

export type ExtractionReport = z.infer<typeof extractionReport>;

/**
 * The door between the reader, which is on every granted page, and the extractor, which is injected into the same isolated
 * world only where a page turns out to be an article. Named in one place so that both scripts agree on it.
 */
import type { BlockRole, StatedPage } from '#domain/article.ts';

/** A block of a page with its part and the stretch of the live page that it is. */
export interface ExtractedBlock {
  role: BlockRole;
  range: AbstractRange;
}

/**
 * Reads a page without changing it, a few milliseconds at a time, so that the page may change meanwhile. `address` is where it
 * was seen. Rejects where the signal stopped it.
 */
export type Extract = (
  page: Document,
  address: string,
  signal: AbortSignal,
) => Promise<{
  stated: StatedPage;
  text: string;
  blocks: ExtractedBlock[];
}>;

declare global {
  /** Where the extractor stands in the isolated world; the page's own world never sees it. */
  // eslint-disable-next-line no-var -- a global of the isolated world can only be declared so
  var secondSourceExtract: Extract | undefined;
}

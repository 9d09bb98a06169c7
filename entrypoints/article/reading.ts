/** One reading of a page: its article, the engine's marks and where the team's claims stand in it. */
import type { AnchoredClaim } from '#domain/anchor.ts';
import type { Article } from '#domain/article.ts';
import type { Mark } from '#domain/mark.ts';
import { createMatcher } from '#anchoring/match.ts';
import { runInSlices } from '#anchoring/slices.ts';
import { indexText, type TextIndex } from '#anchoring/text-index.ts';
import type { ExtractedBlock } from '#messages/extract-door.ts';
import type { PageBlock, PageClaim } from '#messages/page.ts';
import { askBackground } from './ask-background.ts';
import type { CardFrame } from './card-frame.ts';
import { loadExtractor } from './load-extractor.ts';
import type { Span } from './subject.ts';

/** The most text of one page that is judged, in UTF-16 units; what follows is left unmarked. */
const longestPage = 1_000_000;

export interface Reading {
  article: Article;
  /** Offsets within the text of the index. */
  marks: Mark[];
}

/** The words of a claim on this page; null where they were not found. */
export interface FoundClaim {
  claim: PageClaim;
  anchored: AnchoredClaim;
  span: Span | null;
}

/** Reads the page as an article and has it judged. Rejects with the signal's reason when stopped. */
export async function readPage(index: TextIndex, signal: AbortSignal): Promise<Reading> {
  const extract = await loadExtractor();
  const { article, blocks } = extract(document, location.href);
  signal.throwIfAborted();
  const { marks } = await askBackground('page.judge', {
    address: location.href,
    article,
    blocks: placed(blocks, index),
  });
  signal.throwIfAborted();
  return { article, marks };
}

/** The blocks as they stand in the page's text, as many as can be judged. */
function placed(blocks: readonly ExtractedBlock[], index: TextIndex): PageBlock[] {
  let left = longestPage;
  return blocks.flatMap(({ role, range }) => {
    const span = index.spanOf(range);
    if (span === null) return [];
    const text = index.text.slice(span.start, span.end);
    left -= text.length;
    return left < 0 ? [] : [{ role, text, start: span.start }];
  });
}

/** Finds every claim in the text, all in one pass, in slices. */
export async function findClaims(
  index: TextIndex,
  claims: readonly PageClaim[],
  signal: AbortSignal,
): Promise<FoundClaim[]> {
  const matcher = createMatcher(index.text);
  const found: FoundClaim[] = [];
  function* work(): Generator<void> {
    for (const claim of claims) {
      const { span, outcome } = matcher.match(claim.selectors);
      found.push({
        claim,
        span,
        anchored: { claimId: claim.id, outcome, start: span?.start ?? null },
      });
      yield;
    }
  }
  await runInSlices(work(), { signal });
  return found;
}

/** The text of the page as the reader sees it, without our own card. */
export function indexPage(card: CardFrame): TextIndex {
  return indexText(document.body, { ignore: card.isOurs });
}

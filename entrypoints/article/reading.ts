/** One reading of a page: its article, the engine's marks and where the team's claims stand in it. */
import type { Article } from '#domain/article.ts';
import type { Level } from '#domain/level.ts';
import type { Mark } from '#domain/mark.ts';
import { indexTextInSlices } from '#anchoring/index-in-slices.ts';
import type { Span, TextIndex } from '#anchoring/text-index.ts';
import type { ExtractedBlock } from '#messages/extract-door.ts';
import type { FoundClaim, MovedMark, PageBlock, StandingClaim } from '#messages/page.ts';
import { askBackground } from './ask-background.ts';
import type { CardFrame } from './card-frame.ts';
import { loadExtractor } from './load-extractor.ts';
import { openedShadowRoot } from './opened-shadow-root.ts';
import { readAddress } from './page-address.ts';

/** The most text of one page that is judged, in UTF-16 units; what follows is left unmarked. */
const longestPage = 1_000_000;

/** The most blocks of it, and the most marks whose new places are told. */
const most = 20_000;

/** The most text that claims are looked for in. */
const longestText = 5_000_000;

export interface Reading {
  article: Article;
  /** Offsets within the text of the index. */
  marks: Mark[];
  /** Where the blocks stand that were judged. */
  blocks: Span[];
  /** Whether the marks stand elsewhere than where they were judged. */
  hasMoved: boolean;
}

/** Reads the page as an article and has it judged. Rejects where the signal stopped it. */
export async function readPage(index: TextIndex, signal: AbortSignal): Promise<Reading> {
  const extract = await loadExtractor();
  const address = readAddress();
  const { stated, text, blocks } = await extract(document, address, signal);
  const placedBlocks = placed(blocks, index);
  const { article, marks } = await askBackground('page.judge', {
    address,
    stated,
    text: text.slice(0, longestText),
    blocks: placedBlocks,
  });
  const spans = placedBlocks.map((block) => ({
    start: block.start,
    end: block.start + block.text.length,
  }));
  return { article, marks, blocks: spans, hasMoved: false };
}

/** The blocks as they stand in the page's text, as many as can be judged. */
function placed(blocks: readonly ExtractedBlock[], index: TextIndex): PageBlock[] {
  let left = longestPage;
  const whole = blocks.flatMap(({ role, range }) => {
    const span = index.spanOf(range);
    if (span === null) return [];
    const text = index.text.slice(span.start, span.end);
    left -= text.length;
    return left < 0 ? [] : [{ role, text, start: span.start }];
  });
  return whole.slice(0, most);
}

/**
 * Where the team's claims stand in the text, of which `standing` are known to stand unchanged. The text is sent only where
 * there are others to be looked for.
 */
export async function findClaims(
  index: TextIndex,
  reading: Reading | null,
  standing: readonly StandingClaim[] = [],
): Promise<{ found: FoundClaim[]; hidden: string[]; level: Level }> {
  const address = readAddress();
  const article = reading?.article ?? null;
  const { count, level } = await askBackground('page.claims', { address, article });
  const ask = async (known: readonly StandingClaim[], text: string | null) => {
    const title = document.title.slice(0, 1000);
    const movedMarks = reading?.hasMoved === true ? placesOf(reading.marks) : null;
    const request = { address, title, article, text, standing: [...known], movedMarks };
    return { level, ...(await askBackground('page.anchor', request)) };
  };
  const text = count === 0 ? '' : index.text.slice(0, longestText);
  if (count !== standing.length || count === 0) return ask(standing, text);
  const shown = await ask(standing, null);
  // Fewer, where the background has forgotten what it found, or the team's claims have just changed.
  return shown.found.length === count ? shown : ask([], text);
}

function placesOf(marks: readonly Mark[]): MovedMark[] {
  return marks.slice(0, most).map(({ id, start, end }) => ({ markId: id, start, end }));
}

/** The text of the page as the reader sees it, without our own card; null when the signal stopped the reading. */
export function indexPage(card: CardFrame, signal: AbortSignal): Promise<TextIndex | null> {
  return indexTextInSlices(document.body ?? document.documentElement, {
    ignore: card.isOurs,
    shadowRootOf: openedShadowRoot,
    signal,
  });
}

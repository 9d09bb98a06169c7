/** One reading of a page: its article, the engine's marks and where the team's claims stand in it. */
import type { Article } from '#domain/article.ts';
import type { Level } from '#domain/level.ts';
import type { Mark } from '#domain/mark.ts';
import { indexText, type TextIndex } from '#anchoring/text-index.ts';
import type { ExtractedBlock } from '#messages/extract-door.ts';
import type { FoundClaim, PageBlock } from '#messages/page.ts';
import { askBackground } from './ask-background.ts';
import type { CardFrame } from './card-frame.ts';
import { loadExtractor } from './load-extractor.ts';

/** The most text of one page that is judged, in UTF-16 units; what follows is left unmarked. */
const longestPage = 1_000_000;

/** The most text that claims are looked for in. */
const longestText = 5_000_000;

export interface Reading {
  article: Article;
  /** Offsets within the text of the index. */
  marks: Mark[];
}

/** Reads the page as an article and has it judged. */
export async function readPage(index: TextIndex): Promise<Reading> {
  const extract = await loadExtractor();
  const { article, blocks } = extract(document, location.href);
  const { marks } = await askBackground('page.judge', {
    address: location.href,
    article,
    blocks: placed(blocks, index),
  });
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

/** Where the team's claims stand in the text; the text is sent only where the team has claims. */
export async function findClaims(
  index: TextIndex,
  article: Article | null,
): Promise<{ found: FoundClaim[]; level: Level }> {
  const address = location.href;
  const { count, level } = await askBackground('page.claims', { address, article });
  const { found } = await askBackground('page.anchor', {
    address,
    title: document.title.slice(0, 1000),
    article,
    text: count === 0 ? '' : index.text.slice(0, longestText),
  });
  return { found, level };
}

/** The text of the page as the reader sees it, without our own card. */
export function indexPage(card: CardFrame): TextIndex {
  return indexText(document.body, { ignore: card.isOurs });
}

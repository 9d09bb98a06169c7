/** A page → what it says as an article: its text in labelled blocks and what it says about itself. */
import type { Block, Statement, UnhashedArticle } from '#domain/article.ts';
import { addressesOf } from './addresses.ts';
import { articleFrame } from './article-frame.ts';
import { featuresOf } from './block-features.ts';
import { classifyBlocks } from './classify-block.ts';
import { keptBlocks } from './kept-blocks.ts';
import { readMetadata } from './metadata.ts';
import { pageBlocks, type PageBlock } from './page-blocks.ts';

/** A block with its place on the live page. */
export interface ReadBlock extends Block {
  range: AbstractRange;
}

export interface ReadPage {
  /** What a team keeps of it, less what follows from its text. */
  article: UnhashedArticle;
  /** Every visible block of the page in document order; only headline and body are the article's own words. */
  blocks: ReadBlock[];
  /** The body's text, one line a block: what hash and fingerprint are made of (`identified`). */
  text: string;
  /** When the page says it was last changed; null where it does not. */
  updatedAt: string | null;
  /** Statements of the page about itself that contradict each other. */
  disagreements: Statement[];
}

/** Reads a page without changing it. `address` is where it was seen. */
export function readPage(document: Document, address: string): ReadPage {
  const { disagreements, updatedAt, ...metadata } = readMetadata(document, address);
  // A page of another kind than HTML has no body.
  const found = pageBlocks(document.querySelector('body, frameset') ?? document.documentElement);
  const kept = keptOrLikely(document, found);
  const frame = articleFrame(found, kept);
  const labels = classifyBlocks(
    found.map((block) => featuresOf(block, kept.has(block), frame)),
    metadata.title,
  );
  const blocks = found.flatMap(({ text, range }, at): ReadBlock[] => {
    const label = labels[at];
    return label === undefined ? [] : [{ text, range, ...label }];
  });
  const text = blocks
    .filter((block) => block.role === 'body')
    .map((block) => block.text)
    .join('\n');
  const article = { ...metadata, addresses: addressesOf(document, address) };
  return { article, blocks, text, updatedAt, disagreements };
}

/** Where Readability finds nothing, whatever stands in the page's main element may be the article. */
function keptOrLikely(document: Document, blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const kept = keptBlocks(document, blocks);
  if (kept.size > 0) return kept;
  const main = document.querySelector('article, main, [role="main"]') ?? document.documentElement;
  const furniture = 'nav, header, footer, aside, form';
  return new Set(
    blocks.filter(({ element }) => main.contains(element) && element.closest(furniture) === null),
  );
}

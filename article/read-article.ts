/** A page → what it says as an article: its text in labelled blocks, what it says about itself, and how to know it again. */
import type { Article, Block } from '#domain/article.ts';
import { addressesOf } from './addresses.ts';
import { featuresOf } from './block-features.ts';
import { classifyBlocks } from './classify-block.ts';
import { fingerprintOf } from './fingerprint.ts';
import { keptBlocks } from './kept-blocks.ts';
import { readMetadata, type Statement } from './metadata.ts';
import { pageBlocks, type PageBlock } from './page-blocks.ts';
import { articleIdOf, textHashOf } from './text-hash.ts';

/** A block with its place on the live page. */
export interface ReadBlock extends Block {
  range: AbstractRange;
}

export interface ReadArticle {
  /** What a team keeps of it. */
  article: Article;
  /** Every visible block of the page in document order; only headline and body are the article's own words. */
  blocks: ReadBlock[];
  /** The body's text, one line a block: what hash and fingerprint are made of. */
  text: string;
  /** Statements of the page about itself that contradict each other. */
  disagreements: Statement[];
}

/** Reads a page without changing it. `address` is where it was seen. */
export function readArticle(document: Document, address: string): ReadArticle {
  const { disagreements, ...metadata } = readMetadata(document, address);
  const found = pageBlocks(document.body);
  const kept = keptOrLikely(document, found);
  const labels = classifyBlocks(
    found.map((block) => featuresOf(block, kept.has(block))),
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
  const textHash = textHashOf(text);
  const article: Article = {
    ...metadata,
    id: articleIdOf(textHash),
    addresses: addressesOf(document, address),
    fingerprint: fingerprintOf(text),
    textHash,
  };
  return { article, blocks, text, disagreements };
}

/** Where Readability finds nothing, whatever stands in the page's main element may be the article. */
function keptOrLikely(document: Document, blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const kept = keptBlocks(document, blocks);
  if (kept.size > 0) return kept;
  const main = document.querySelector('article, main, [role="main"]') ?? document.body;
  const furniture = 'nav, header, footer, aside, form';
  return new Set(
    blocks.filter(({ element }) => main.contains(element) && element.closest(furniture) === null),
  );
}

/** A page → what it says as an article: its text in labelled blocks and what it says about itself. */
import type { Block, StatedPage } from '#domain/article.ts';
import { addressesOf } from './addresses.ts';
import { articleFrame } from './article-frame.ts';
import { featuresOf } from './block-features.ts';
import { classifyBlocks } from './classify-block.ts';
import { keptBlocks } from './kept-blocks.ts';
import { pageStatementSteps } from './page-statements.ts';
import { titleOf } from './page-title.ts';
import { pageBlockSteps, type PageBlock } from './page-blocks.ts';
import { eachInSteps, inOneGo, type Steps } from './steps.ts';

/** A block with its place on the live page. */
export interface ReadBlock extends Block {
  range: AbstractRange;
}

export interface ReadPage {
  /** What it says of itself, not yet judged (`metadataOf`). */
  stated: StatedPage;
  /** Every visible block of the page in document order; only headline and body are the article's own words. */
  blocks: ReadBlock[];
  /** The body's text, one line a block: what hash and fingerprint are made of (`identified`). */
  text: string;
}

/** Milliseconds of steps before the page gets its turn: few, since the reading is in no hurry and some steps are long. */
export const sliceMs = 4;

/** Reads a page without changing it. `address` is where it was seen. */
export function readPage(document: Document, address: string): ReadPage {
  return inOneGo(readPageSteps(document, address));
}

/**
 * The same in steps, between which the page may change: it is read to the end, each part as it stood when its turn came.
 * Whoever lets the page change watches it and reads it again.
 */
export function* readPageSteps(document: Document, address: string): Steps<ReadPage> {
  // Asked for first: later the page may have lost even its root. One of another kind than HTML has no body.
  const root = document.querySelector('body, frameset') ?? document.documentElement;
  const addresses = addressesOf(document, address);
  yield;
  const statements = yield* pageStatementSteps(document, address);
  const title = titleOf(statements, address);
  const found = yield* pageBlockSteps(root);
  const kept = yield* keptOrLikely(document, root, found);
  const frame = yield* articleFrame(found, kept);
  const features = yield* eachInSteps(found, (block) => featuresOf(block, kept.has(block), frame));
  const labels = yield* classifyBlocks(features, title);
  const blocks = found.flatMap(({ text, range }, at): ReadBlock[] => {
    const label = labels[at];
    return label === undefined ? [] : [{ text, range, ...label }];
  });
  const text = blocks
    .filter((block) => block.role === 'body')
    .map((block) => block.text)
    .join('\n');
  return { stated: { addresses, title, statements }, blocks, text };
}

/** Where Readability finds nothing, whatever stands in the page's main element may be the article. */
function* keptOrLikely(
  document: Document,
  root: Element,
  blocks: readonly PageBlock[],
): Steps<ReadonlySet<PageBlock>> {
  const kept = yield* keptBlocks(document, blocks);
  if (kept.size > 0) return kept;
  const main = document.querySelector('article, main, [role="main"]') ?? root;
  const furniture = 'nav, header, footer, aside, form';
  return new Set(
    blocks.filter(({ element }) => main.contains(element) && element.closest(furniture) === null),
  );
}

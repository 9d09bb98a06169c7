/** A page → the article on it, with the identity that follows from its text. */
import type { Article } from '#domain/article.ts';
import { addressesOf } from './addresses.ts';
import { identified } from './identity.ts';
import { metadataOf, type Metadata } from './metadata.ts';
import { pageStatementSteps } from './page-statements.ts';
import { titleOf } from './page-title.ts';
import { readPage, type ReadBlock } from './read-page.ts';
import { inOneGo } from './steps.ts';

export interface ReadArticle extends Omit<Metadata, 'article'> {
  /** What a team keeps of it. */
  article: Article;
  /** Every visible block of the page in document order; only headline and body are the article's own words. */
  blocks: ReadBlock[];
  /** The body's text, one line a block. */
  text: string;
}

/** What a page says of itself, judged. `address` is where it was seen. */
export function readMetadata(document: Document, address: string): Metadata {
  const statements = inOneGo(pageStatementSteps(document, address));
  const stated = { addresses: addressesOf(document, address), statements };
  return metadataOf({ ...stated, title: titleOf(statements, address) }, address);
}

/** Reads a page without changing it. `address` is where it was seen. */
export function readArticle(document: Document, address: string): ReadArticle {
  const { stated, blocks, text } = readPage(document, address);
  const metadata = metadataOf(stated, address);
  return { ...metadata, article: identified(metadata.article, text), blocks, text };
}

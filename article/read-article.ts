/** A page → the article on it, with the identity that follows from its text. */
import type { Article } from '#domain/article.ts';
import { identified } from './identity.ts';
import { readPage, type ReadPage } from './read-page.ts';

export interface ReadArticle extends ReadPage {
  /** What a team keeps of it. */
  article: Article;
}

/** Reads a page without changing it. `address` is where it was seen. */
export function readArticle(document: Document, address: string): ReadArticle {
  const read = readPage(document, address);
  return { ...read, article: identified(read.article, read.text) };
}

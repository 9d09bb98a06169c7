/** An article's identity: what follows from its text, and so is the same on every machine and at every address. */
import type { Article, UnhashedArticle } from '#domain/article.ts';
import { fingerprintOf } from './fingerprint.ts';
import { normalText } from './normal-text.ts';
import { articleIdOf, textHashOf } from './text-hash.ts';

/**
 * The article with its identity. `text` is its body, one line a block. Pages without any body text have nothing in common
 * by that: each is known by its address.
 */
export function identified(article: UnhashedArticle, text: string): Article {
  const isEmpty = normalText(text) === '';
  const textHash = textHashOf(isEmpty ? (article.addresses[0]?.url ?? '') : text);
  return { ...article, id: articleIdOf(textHash), fingerprint: fingerprintOf(text), textHash };
}

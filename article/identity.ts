/** An article's identity: what follows from its text, and so is the same on every machine and at every address. */
import type { Article, UnhashedArticle } from '#domain/article.ts';
import { fingerprintOf, isTooShortToTell } from './fingerprint.ts';
import { articleIdOf, textHashOf } from './text-hash.ts';

/**
 * The article with its identity. `text` is its body, one line a block. A few words stand under many stories ("This video is
 * not available in your region."): with so little body, title and address tell them apart (rule JN10).
 */
export function identified(article: UnhashedArticle, text: string): Article {
  const fingerprint = fingerprintOf(text);
  const address = article.addresses[0]?.url ?? '';
  const known = isTooShortToTell(fingerprint) ? `${article.title}\n${text}\n${address}` : text;
  const textHash = textHashOf(known);
  return { ...article, id: articleIdOf(textHash), fingerprint, textHash };
}

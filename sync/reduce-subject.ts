/** What the subjects of the team's talk do in the log: articles and claims. */
import type { Article, ArticleAddress } from '#domain/article.ts';
import type { MutationOf } from './mutation.ts';
import type { RecordReader } from './records.ts';
import type { Reduction } from './reducer.ts';
import { refuse } from './refusal.ts';

/** How many addresses of one text are kept. */
const mostAddresses = 20;

/** Two readers who record the same text make one article with both addresses. */
export function recordArticle(
  records: RecordReader,
  { article }: MutationOf<'article.record'>,
): Reduction {
  const known = records.get('article', article.id);
  const addresses = keptAddresses([...(known?.addresses ?? []), ...article.addresses]);
  const value: Article = { ...(known ?? article), addresses };
  return { ok: true, changed: [{ kind: 'article', id: article.id, value }] };
}

/**
 * Each address once, as seen where anybody saw it. Those seen come first, the oldest first: their first is the article's
 * home, and what pages only claim never takes their places.
 */
function keptAddresses(told: readonly ArticleAddress[]): ArticleAddress[] {
  const seen = told.filter(({ origin }) => origin === 'seen');
  const claimed = told.filter(({ origin }) => origin !== 'seen');
  const byUrl = new Map<string, ArticleAddress>();
  for (const address of [...seen, ...claimed]) {
    if (!byUrl.has(address.url)) byUrl.set(address.url, address);
  }
  return [...byUrl.values()].slice(0, mostAddresses);
}

/** A claim never changes once marked: its words are what the verdict was about. */
export function markClaim(records: RecordReader, { claim }: MutationOf<'claim.mark'>): Reduction {
  if (records.get('article', claim.articleId) === undefined) {
    return { ok: false, refusal: refuse('unknown', 'The article of this claim is not known.') };
  }
  if (claim.text !== claim.selectors.quote.exact) {
    const sentence = 'The words of this claim are not those that it points at. Mark them again.';
    return { ok: false, refusal: refuse('conflict', sentence) };
  }
  const known = records.get('claim', claim.id);
  if (known !== undefined && known.text !== claim.text) {
    return { ok: false, refusal: refuse('conflict', 'Another claim has this identifier.') };
  }
  return { ok: true, changed: [{ kind: 'claim', id: claim.id, value: known ?? claim }] };
}

/** A parting: the team's word that an address with an article's text is not that article, and who said so last. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import type { Article } from './article.ts';
import { identifier, moment, webAddress } from './identity.ts';

export const parting = z.object({
  id: identifier,
  articleId: identifier,
  /** The address that is not this article. */
  address: webAddress,
  /** False once they were joined again: who parted them stays in the log. */
  isParted: z.boolean(),
  by: identifier,
  at: moment,
});

export type Parting = z.infer<typeof parting>;

/** One for each pair, so that two members who part the same pair mean one parting. */
export function partingIdOf(articleId: string, address: string): string {
  return `p${hashOf(articleId, address)}`;
}

/** The identifier of the text at an address that was parted from the article with the same text, word for word. */
export function partedArticleId(articleId: string, address: string): string {
  return `a${hashOf(articleId, address)}`;
}

/** Where the team saw the article first. It never leaves its own article: other addresses do. */
export function homeOf({ addresses }: Pick<Article, 'addresses'>): string {
  return (addresses.find(({ origin }) => origin === 'seen') ?? addresses[0])?.url ?? '';
}

/** The addresses at which somebody saw the article, as opposed to those that a page only claims. */
export function seenAddresses({ addresses }: Pick<Article, 'addresses'>): string[] {
  return addresses.flatMap(({ url, origin }) => (origin === 'seen' ? [url] : []));
}

function hashOf(articleId: string, address: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${articleId}\n${address}`))).slice(0, 31);
}

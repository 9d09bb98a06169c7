/**
 * Addresses without what follows readers. The names come from `tidy-url` (MIT), which is kept up to date by others; of it
 * only the names are used. Its redirects, rewritten paths and AMP rules are not: they would make an address that nobody saw.
 */
import { TidyURL } from 'tidy-url';
import type { Article, ArticleAddress } from '#domain/article.ts';
import { webAddressOf } from './addresses.ts';
import { mayChooseText, trackingParameters } from './tracking-parameters.ts';

/** A rule of the list for the sites whose host it matches. Its type leaves out what only some rules have. */
interface SiteRule {
  match: RegExp;
  isGlobal: boolean;
  names: ReadonlySet<string>;
}

const siteRules: readonly SiteRule[] = TidyURL.rules
  // What is matched against the whole address is a redirect, never a list of names.
  .filter(({ match_href: isRedirect }) => !isRedirect)
  .map(({ name, match, rules }) => ({
    isGlobal: name === 'Global',
    // Without its "global" flag, which would make each answer depend on the one before.
    match: new RegExp(match.source, match.flags.replace('g', '')),
    names: new Set(rules ?? []),
  }))
  .filter(({ names }) => names.size > 0);

/**
 * An absolute web address without fragment, credentials and tracking parameters, its other parameters in their order; null
 * where it is no web address.
 */
export function cleanAddress(address: string, base?: string): string | null {
  const plain = webAddressOf(address, base);
  if (plain === null) return null;
  const url = new URL(plain);
  const names = new Set(url.searchParams.keys());
  if (names.size === 0) return url.href;
  const listed = siteRules.filter(({ match }) => match.test(url.host));
  for (const name of names) {
    const isListed = listed.some(
      (rule) => rule.names.has(name) && (rule.isGlobal || !mayChooseText(name)),
    );
    const isOurs = trackingParameters.some((parameter) => parameter.name.test(name.toLowerCase()));
    if (isListed || isOurs) url.searchParams.delete(name);
  }
  return url.href;
}

/**
 * An article as read at an address, its addresses clean and each there once. Where it was seen is what the browser says,
 * not what came with it.
 */
export function articleAt<Placed extends Pick<Article, 'addresses'>>(
  article: Placed,
  address: string,
): Placed {
  const claimed = article.addresses.filter(({ origin }) => origin !== 'seen');
  const addresses: ArticleAddress[] = [];
  for (const { url: found, origin } of [{ url: address, origin: 'seen' as const }, ...claimed]) {
    const url = cleanAddress(found);
    if (url !== null && addresses.every((known) => known.url !== url)) {
      addresses.push({ url, origin });
    }
  }
  return { ...article, addresses: addresses.length === 0 ? article.addresses : addresses };
}

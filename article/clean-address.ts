/**
 * Addresses without what follows readers. The names come from `tidy-url` (MIT), which is kept up to date by others; of it
 * only the names are used. Its redirects, rewritten paths and AMP rules are not: they would make an address that nobody saw.
 */
import { TidyURL } from 'tidy-url';
import type { Article, ArticleAddress } from '#domain/article.ts';
import { webAddressOf } from './addresses.ts';
import { cutParameters } from './query-text.ts';
import { isAnybodys, mayChooseText, trackingParameters } from './tracking-parameters.ts';

/** A rule of the list for one site, or for all. */
interface SiteRule {
  /** The site's domain. */
  site: string;
  isGlobal: boolean;
  match: RegExp;
  names: ReadonlySet<string>;
}

const siteRules: readonly SiteRule[] = TidyURL.rules
  // What is matched against the whole address is a redirect, never a list of names.
  .filter(({ match_href: isRedirect }) => !isRedirect)
  .map(({ name, match, rules }) => ({
    site: name,
    isGlobal: name === 'Global',
    // Without its "global" flag, which would make each answer depend on the one before.
    match: new RegExp(match.source, match.flags.replace('g', '')),
    names: new Set(rules ?? []),
  }))
  .filter(({ names }) => names.size > 0);

/**
 * An absolute web address without credentials, tracking parameters and a fragment that is no route, its other parameters as
 * they are written; null where it is no web address.
 */
export function cleanAddress(address: string, base?: string): string | null {
  const plain = webAddressOf(address, base);
  if (plain === null) return null;
  const url = new URL(plain);
  const listed = siteRules.filter((rule) => rule.isGlobal || isOnSite(url.hostname, rule));
  cutParameters(url, (name) => {
    const isListed = listed.some(
      (rule) => rule.names.has(name) && !(rule.isGlobal ? isAnybodys(name) : mayChooseText(name)),
    );
    return (
      isListed || trackingParameters.some((parameter) => parameter.name.test(name.toLowerCase()))
    );
  });
  return url.href;
}

/** The patterns of the list hold anywhere in a host, also in `notmedium.com`: a site is told by the end, at a dot. */
function isOnSite(host: string, { site, match }: SiteRule): boolean {
  return (host === site || host.endsWith(`.${site}`)) && match.test(host);
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

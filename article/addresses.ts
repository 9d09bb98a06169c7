/** The addresses under which an article says it stands. They are hints: canonical links lie in both directions. */
import type { ArticleAddress } from '#domain/article.ts';
import { trackingParameters } from './tracking-parameters.ts';

/** Longest address that an article may carry. */
const longest = 4096;

/**
 * An absolute web address without fragment and tracking parameters, its other parameters in their order; null where it is
 * no web address.
 */
export function cleanAddress(address: string, base?: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  // Collected by forEach: in a content script of Firefox the iterators of a page's URL cannot be walked.
  const names = new Set<string>();
  url.searchParams.forEach((_, name) => names.add(name));
  for (const name of names) {
    if (trackingParameters.some((parameter) => parameter.name.test(name.toLowerCase()))) {
      url.searchParams.delete(name);
    }
  }
  return url.href.length > longest ? null : url.href;
}

/** As seen, canonical and og:url, in this order; an address that repeats an earlier one is left out. */
export function addressesOf(document: Document, address: string): ArticleAddress[] {
  const canonical = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  const openGraph = document
    .querySelector('meta[property="og:url" i][content]')
    ?.getAttribute('content');
  const claimed: [string | null | undefined, ArticleAddress['origin']][] = [
    [address, 'seen'],
    [canonical, 'canonical'],
    [openGraph, 'og:url'],
  ];
  const addresses: ArticleAddress[] = [];
  for (const [found, origin] of claimed) {
    const url = found == null ? null : cleanAddress(found, address);
    if (url !== null && !addresses.some((known) => known.url === url))
      addresses.push({ url, origin });
  }
  return addresses;
}

/**
 * The addresses under which an article says it stands, as the page has them: tracking parameters are taken off outside the
 * page (`clean-address.ts`). They are hints: canonical links lie in both directions.
 */
import type { ArticleAddress } from '#domain/article.ts';
import { isAmp, publisherBehindAmp } from './amp.ts';

/** Longest address that an article may carry. */
const longest = 4096;

/** A fragment by which a page of scripts tells its texts apart, as opposed to a place in the text. */
const route = /^#[!/]/;

/**
 * An absolute web address without credentials, and without fragment unless that is a route; null where it is none, or longer
 * than an article may carry.
 */
export function webAddressOf(address: string, base?: string): string | null {
  if (!URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (!route.test(url.hash)) url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length > longest ? null : url.href;
}

/** As seen, canonical, og:url and AMP, in this order; an address that repeats an earlier one is left out. */
export function addressesOf(document: Document, address: string): ArticleAddress[] {
  const link = (rel: string) =>
    document.querySelector(`link[rel~="${rel}" i][href]`)?.getAttribute('href');
  const openGraph = document
    .querySelector('meta[property="og:url" i][content], meta[name="og:url" i][content]')
    ?.getAttribute('content');
  const claimed: [string | null | undefined, ArticleAddress['origin']][] = [
    [address, 'seen'],
    [link('canonical'), 'canonical'],
    [openGraph, 'og:url'],
    // An AMP page that names an AMP page names itself.
    [isAmp(document) ? null : link('amphtml'), 'amp'],
    [publisherBehindAmp(address), 'amp'],
  ];
  const addresses: ArticleAddress[] = [];
  for (const [found, origin] of claimed) {
    const url = found == null ? null : webAddressOf(found, address);
    if (url !== null && !addresses.some((known) => known.url === url))
      addresses.push({ url, origin });
  }
  return addresses;
}

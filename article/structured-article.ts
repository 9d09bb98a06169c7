/** An article as a page describes it to machines, in JSON-LD or microdata, and which of several descriptions is the page's own. */
import { normalWords } from './normal-text.ts';

export interface StructuredArticle {
  /** `JSON-LD` or `microdata`: who said it. */
  from: string;
  /** Where it says it stands, as written: relative, absolute or none. */
  urls: string[];
  headline: string | null;
  publisher: string | null;
  authors: string[];
  datePublished: string | null;
  dateModified: string | null;
  language: string | null;
}

const articleTypes =
  /^(?:https?:\/\/schema\.org\/)?(?:(?:News|Reportage|Analysis|Background|Opinion|Review|Tech|Scholarly|AskPublicNews|AdvertiserContent|Satirical)?(?:News)?Article|BlogPosting|LiveBlogPosting|Report)$/;

/** Whether a type of schema.org is one of written articles. */
export function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && articleTypes.test(type);
}

/** What else is known of the page: its addresses, and the titles that it shows. */
export interface PageSigns {
  addresses: readonly string[];
  titles: readonly string[];
}

/**
 * The description of the page's own article among those it carries: pages describe the articles that they link to as well.
 * One at the page's address before one with its title before the first; null where there is none.
 */
export function ownArticle(
  articles: readonly StructuredArticle[],
  signs: PageSigns,
): StructuredArticle | null {
  const ranked = articles.map((article) => ({ article, fit: fitOf(article, signs) }));
  return ranked.toSorted((a, b) => b.fit - a.fit)[0]?.article ?? null;
}

function fitOf({ urls, headline }: StructuredArticle, { addresses, titles }: PageSigns): number {
  const places = new Set(addresses.flatMap((address) => placeOf(address, addresses[0]) ?? []));
  const isHere = urls.some((url) => places.has(placeOf(url, addresses[0]) ?? 'nowhere'));
  const words = headline === null ? '' : wordsOf(headline);
  const isTitled = words !== '' && titles.some((title) => wordsOf(title).includes(words));
  return (isHere ? 2 : 0) + (isTitled ? 1 : 0);
}

/** Host and path: scheme, `www`, parameters and a slash at the end differ between the ways a page names itself. */
function placeOf(address: string, base: string | undefined): string | null {
  const url = URL.parse(address, base);
  return url === null ? null : url.host.replace(/^www\./, '') + url.pathname.replace(/\/$/, '');
}

function wordsOf(text: string): string {
  return normalWords(text).join(' ');
}

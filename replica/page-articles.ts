/** Which articles' notes belong on a page, and which the team has parted from it (rules JN1 to JN8). */
import type { Article } from '#domain/article.ts';
import { homeOf, partedArticleId, seenAddresses, type Parting } from '#domain/parting.ts';
import { articlesLike } from './article-lookup.ts';
import type { ReplicaDatabase } from './database.ts';
import { standingPartings } from './standing-partings.ts';

export interface PageQuestion {
  /** Where the page stands. */
  address: string;
  /** What was read there; null where it is no article. */
  article: Article | null;
  isSameText: (one: Article, other: Article) => boolean;
}

/** A parting that concerns a page, with the article on its other side, as far as this device knows one. */
export interface PartedArticle {
  parting: Parting;
  article: Article;
}

export interface PageArticles {
  /** Those whose notes are shown. */
  shown: Article[];
  /** What was parted from the page, or from the article on it. */
  parted: PartedArticle[];
}

/** Reads the local copy only (promise P3). */
export async function articlesOnPage(
  database: ReplicaDatabase,
  { address, article, isSameText }: PageQuestion,
): Promise<PageArticles> {
  const { sameText, sameAddress } = await articlesLike(database, {
    address,
    fingerprint: article?.fingerprint ?? [],
    isSameText: (candidate) =>
      article !== null && (candidate.id === article.id || isSameText(candidate, article)),
  });
  const candidates = [...sameText, ...sameAddress];
  const partings = await standingPartings(database, candidates, isSameText);
  const leftHere = (one: Article) => partings.from(one, address);
  // The page's own articles: what it shows word for word, and what the team saw here first.
  const own = candidates.filter(
    (one) => leftHere(one) === undefined && (one.id === article?.id || homeOf(one) === address),
  );
  const hasLeftOwn = (one: Article) =>
    own.some((mine) => mine.id !== one.id && partings.from(mine, homeOf(one)) !== undefined);
  const shown = candidates.filter((one) => leftHere(one) === undefined && !hasLeftOwn(one));
  const here = candidates.flatMap((one) => pair(one, leftHere(one)));
  const fromOwn = own.flatMap((mine) =>
    partings.of(mine).flatMap((parting) => pair(mine, parting)),
  );
  return { shown, parted: eachOnce([...here, ...fromOwn]) };
}

/**
 * The article that words on a page are noted on: its own one where the team parted the page from the text that is recorded,
 * or parted that text's home from what stood here.
 */
export async function articleToNote(
  database: ReplicaDatabase,
  article: Article,
  isSameText: PageQuestion['isSameText'],
): Promise<Article> {
  const row = await database.records.get(['article', article.id]);
  const recorded = row?.kind === 'article' ? row.value : article;
  const home = homeOf(recorded);
  const ofText = await standingPartings(database, [recorded], isSameText);
  const ofPage = await standingPartings(database, [article], isSameText);
  const address = seenAddresses(article).find((seen) => ofText.from(recorded, seen) !== undefined);
  if (address === undefined && ofPage.from(article, home) === undefined) return article;
  return { ...article, id: partedArticleId(article.id, address ?? homeOf(article)) };
}

function pair(article: Article, parting: Parting | undefined): PartedArticle[] {
  return parting === undefined ? [] : [{ article, parting }];
}

/** One parting may hide several versions of an article. */
function eachOnce(parted: readonly PartedArticle[]): PartedArticle[] {
  const known = new Set<string>();
  return parted.filter(({ parting }) => !known.has(parting.id) && known.add(parting.id));
}

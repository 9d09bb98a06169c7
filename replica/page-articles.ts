/** Which articles' notes belong on a page, and which the team has parted from it (rules JN1 to JN6). */
import type { Article } from '#domain/article.ts';
import {
  homeOf,
  partedArticleId,
  partingIdOf,
  seenAddresses,
  type Parting,
} from '#domain/parting.ts';
import { articlesLike } from './article-lookup.ts';
import type { ReplicaDatabase } from './database.ts';

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
  const left = await partingsOf(database, candidates);
  const leftHere = (one: Article) => left.get(partingIdOf(one.id, address));
  // The page's own articles: what it shows word for word, and what the team saw here first.
  const own = candidates.filter(
    (one) => leftHere(one) === undefined && (one.id === article?.id || homeOf(one) === address),
  );
  const leftOwn = (one: Article) =>
    own.flatMap((mine) =>
      mine.id === one.id ? [] : (left.get(partingIdOf(mine.id, homeOf(one))) ?? []),
    )[0];
  const shown = candidates.filter(
    (one) => leftHere(one) === undefined && leftOwn(one) === undefined,
  );
  const here = candidates.flatMap((one) => pair(one, leftHere(one)));
  const fromOwn = own.flatMap((mine) =>
    [...left.values()]
      .filter(({ articleId }) => articleId === mine.id)
      .flatMap((parting) => pair(mine, parting)),
  );
  return { shown, parted: [...here, ...fromOwn] };
}

/** The article that words at this address are noted on: its own one where the team parted the address from that text. */
export async function articleToNote(
  { records }: ReplicaDatabase,
  article: Article,
): Promise<Article> {
  for (const address of seenAddresses(article)) {
    // oxlint-disable-next-line no-await-in-loop -- a page is seen at one address
    const row = await records.get(['parting', partingIdOf(article.id, address)]);
    if (row?.kind === 'parting' && row.value.isParted) {
      return { ...article, id: partedArticleId(article.id, address) };
    }
  }
  return article;
}

function pair(article: Article, parting: Parting | undefined): PartedArticle[] {
  return parting === undefined ? [] : [{ article, parting }];
}

/** The partings that stand of these articles, by identifier. */
async function partingsOf(
  { records }: ReplicaDatabase,
  articles: readonly Article[],
): Promise<Map<string, Parting>> {
  const keys = articles.map(({ id }) => ['parting', id]);
  const rows = await records.where('[kind+parent]').anyOf(keys).toArray();
  return new Map(
    rows.flatMap((row) =>
      row.kind === 'parting' && row.value.isParted ? [[row.id, row.value]] : [],
    ),
  );
}

/** The partings that stand of some articles and of their versions: what was parted stays parted when it is edited (rule JN8). */
import type { Article } from '#domain/article.ts';
import { homeOf, partingIdOf, type Parting } from '#domain/parting.ts';
import type { ReplicaDatabase } from './database.ts';

export interface StandingPartings {
  /** What parts an article, or a version of it, from an address. */
  from: (article: Article, address: string) => Parting | undefined;
  /** All that were decided on this very article. */
  of: (article: Article) => Parting[];
}

/** Reads the partings of these articles and of every text with the home of one of them. */
export async function standingPartings(
  database: ReplicaDatabase,
  articles: readonly Article[],
  isSameText: (one: Article, other: Article) => boolean,
): Promise<StandingPartings> {
  const versions = await withTheirHomes(database, articles);
  const standing = await partingsOf(database, versions);
  const isVersion = (one: Article, other: Article) =>
    one.id === other.id || (homeOf(one) === homeOf(other) && isSameText(one, other));
  return {
    from: (article, address) => {
      for (const version of versions) {
        const parting = standing.get(partingIdOf(version.id, address));
        if (parting !== undefined && isVersion(version, article)) return parting;
      }
      return undefined;
    },
    of: ({ id }) => [...standing.values()].filter(({ articleId }) => articleId === id),
  };
}

/** These articles first, then all others that have a home of theirs. */
async function withTheirHomes(
  { records }: ReplicaDatabase,
  articles: readonly Article[],
): Promise<Article[]> {
  const homes = new Set(articles.map(homeOf));
  const rows = await records
    .where('addresses')
    .anyOf([...homes])
    .toArray();
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const row of rows) {
    if (row.kind !== 'article' || byId.has(row.id) || !homes.has(homeOf(row.value))) continue;
    byId.set(row.id, row.value);
  }
  return [...byId.values()];
}

/** By identifier of the parting. */
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

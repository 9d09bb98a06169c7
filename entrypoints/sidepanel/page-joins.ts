/** Where else the text of a page stands, for the panel: the joins whose notes are shown, and those that the team undid. */
import type { Article } from '#domain/article.ts';
import { homeOf, seenAddresses } from '#domain/parting.ts';
import { may } from '#domain/who-may-what.ts';
import type { Member } from '#domain/team.ts';
import { cleanAddress } from '#article/clean-address.ts';
import { containment } from '#article/fingerprint.ts';
import { isSameArticle } from '#article/same-article.ts';
import type { JoinShown, PartedShown } from '#components/claim/SameText.tsx';
import type { ReplicaDatabase } from '#replica/database.ts';
import { articlesOnPage } from '#replica/page-articles.ts';
import { claimsOfArticles, members, selfMember } from '#replica/queries.ts';

export interface PageJoins {
  joins: JoinShown[];
  parted: PartedShown[];
  mayDecide: boolean;
}

/** Reads the local copy only. `address` is where the page stands, `article` what was read there. */
export async function pageJoins(
  database: ReplicaDatabase,
  address: string,
  article: Article,
): Promise<PageJoins> {
  const here = cleanAddress(address) ?? address;
  const [{ shown, parted }, everybody, self] = await Promise.all([
    articlesOnPage(database, { address: here, article, isSameText: isSameArticle }),
    members(database),
    selfMember(database),
  ]);
  const claims = await claimsOfArticles(
    database,
    shown.map(({ id }) => id),
  );
  const noted = new Set(claims.map(({ articleId }) => articleId));
  const nameOf = (id: string) =>
    everybody.find((member) => member.id === id)?.name ?? 'A former member';
  return {
    joins: shown
      .filter(({ id }) => noted.has(id))
      .flatMap((other) => joinsWith(other, article, here)),
    parted: parted.map(({ article: other, parting }) => ({
      articleId: parting.articleId,
      outlet: other.outlet,
      home: homeOf(other),
      address: parting.address,
      byName: nameOf(parting.by),
      at: parting.at,
    })),
    mayDecide: mayDecide(self),
  };
}

/** From the article's home each other address can leave; from elsewhere, the page itself. */
function joinsWith(other: Article, article: Article, here: string): JoinShown[] {
  const share = shareOf(other, article);
  const elsewhere = seenAddresses(other).filter((address) => address !== here);
  if (share === null || elsewhere.length === 0) return [];
  const { id: articleId, outlet } = other;
  if (homeOf(other) !== here) {
    return [{ articleId, outlet, addresses: elsewhere, share, leaves: here }];
  }
  return elsewhere.map((address) => ({
    articleId,
    outlet: '',
    addresses: [address],
    share,
    leaves: address,
  }));
}

/** The smaller share: what either text has beside the other counts. Null where it is another text at the same address. */
function shareOf(other: Article, article: Article): number | null {
  if (other.textHash === article.textHash) return 1;
  if (!isSameArticle(other, article)) return null;
  const { ofFirst, ofSecond } = containment(other.fingerprint, article.fingerprint);
  return Math.min(ofFirst, ofSecond, 0.99);
}

function mayDecide(self: Member | null): boolean {
  return self !== null && may(self.role, 'article.part');
}

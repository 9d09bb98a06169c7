/** Which claims of the team may stand on a page. */
import type { Article } from '#domain/article.ts';
import { cleanAddress } from '#article/clean-address.ts';
import { isSameArticle } from '#article/same-article.ts';
import type { Claim } from '#domain/claim.ts';
import type { ClaimTone } from '#messages/page.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { articlesOnPage } from '#replica/page-articles.ts';
import { claimsOfArticles, standingOfClaims, type ClaimStanding } from '#replica/queries.ts';

export interface TonedClaim {
  claim: Claim;
  tone: ClaimTone;
}

/**
 * Claims of every article with the page's text, and of those that were seen at its address: that the text of the latter
 * may be another is what the anchors decide (promise P1). Nothing of an article that the team parted from the page.
 */
export async function teamClaims(
  database: ReplicaDatabase,
  address: string,
  article: Article | null,
): Promise<TonedClaim[]> {
  const seen = cleanAddress(address);
  if (seen === null) return [];
  const { shown } = await articlesOnPage(database, {
    address: seen,
    article,
    isSameText: isSameArticle,
  });
  const claims = await claimsOfArticles(
    database,
    shown.map(({ id }) => id),
  );
  const standing = await standingOfClaims(
    database,
    claims.map(({ id }) => id),
  );
  return claims.flatMap((claim) => {
    const tone = toneOf(standing.get(claim.id));
    return tone === null ? [] : [{ claim, tone }];
  });
}

/** A claim whose notes were all removed and that is not on the desk has nothing to show. */
function toneOf(standing: ClaimStanding | undefined): ClaimTone | null {
  if (standing === undefined) return null;
  if (standing.review === 'published') return 'published';
  if (standing.review !== null) return 'flagged';
  return standing.notes > 0 ? 'note' : null;
}

/** Which claims of the team may stand on a page. */
import type { Article } from '#domain/article.ts';
import { isSameText } from '#article/fingerprint.ts';
import type { Claim } from '#domain/claim.ts';
import type { ClaimTone } from '#messages/page.ts';
import { articlesLike } from '#replica/article-lookup.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { claimsOfArticles, standingOfClaims, type ClaimStanding } from '#replica/queries.ts';

export interface TonedClaim {
  claim: Claim;
  tone: ClaimTone;
}

/**
 * Claims of every article with the page's text, and of those that were seen at its address: that the text of the latter
 * may be another is what the anchors decide (promise P1).
 */
export async function teamClaims(
  database: ReplicaDatabase,
  address: string,
  article: Article | null,
): Promise<TonedClaim[]> {
  const addresses = [withoutFragment(address), ...(article?.addresses ?? []).map(({ url }) => url)];
  const fingerprint = article?.fingerprint ?? [];
  const { sameText, sameAddress } = await articlesLike(database, {
    addresses,
    fingerprint,
    isSameText: (candidate) =>
      candidate.id === article?.id || isSameText(candidate.fingerprint, fingerprint),
  });
  const ids = [...sameText, ...sameAddress].map(({ id }) => id);
  const claims = await claimsOfArticles(database, ids);
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

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

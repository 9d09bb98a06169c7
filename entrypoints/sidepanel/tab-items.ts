/** What a tab shows in all its frames as one list: the page itself first, then its frames, each claim once. */
import type { Level } from '#domain/level.ts';
import type { PageItem } from '#components/claim/page-item.ts';
import type { ShownPage } from '#messages/session-keys.ts';
import type { Dossier } from '#replica/queries.ts';
import { marksNow, pageItems } from './page-items.ts';
import type { Reading } from './use-session-store.ts';

/** An item with the frame to show it in. */
export interface TabItem extends PageItem {
  frameId: number;
}

export function tabItems(
  readings: readonly Reading[],
  dossiers: readonly Dossier[],
  level: Level,
  selfId: string | null,
): TabItem[] {
  const places = placesOfClaims(readings.map(({ page }) => page));
  return readings
    .flatMap(({ frameId, page, account }, at) =>
      pageItems(
        page.anchored,
        marksNow(account?.marks ?? [], page.movedMarks),
        dossiers,
        level,
        selfId,
        page.hiddenMarks,
      )
        .filter(({ claimId }) => claimId === null || places.get(claimId) === at)
        // Each frame numbers its own marks.
        .map((item) => ({ ...item, frameId, key: `${frameId}:${item.key}` })),
    )
    .map((item, place) => ({ ...item, order: place + 1 }));
}

/** Which of the pages shows a claim: the first on which it stands, or, where it stands on none, the first that looked for it. */
export function placesOfClaims(pages: readonly ShownPage[]): Map<string, number> {
  const places = new Map<string, number>();
  const standing = new Set<string>();
  for (const [at, { anchored }] of pages.entries()) {
    for (const { claimId, start } of anchored) {
      if (standing.has(claimId)) continue;
      if (start !== null) standing.add(claimId);
      if (start !== null || !places.has(claimId)) places.set(claimId, at);
    }
  }
  return places;
}

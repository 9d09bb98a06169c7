/** The marks of what a tab shows that its reader does not want to see, and why each is hidden. */
import { isSilenced, type SilencedRule } from '#domain/dismissal.ts';
import { isShownAt, type Level } from '#domain/level.ts';
import { rulesOf } from '#domain/mark-rules.ts';
import type { Mark } from '#domain/mark.ts';
import { marksNow } from './page-items.ts';
import type { Reading } from './use-session-store.ts';

export interface HiddenOnPage {
  key: string;
  frameId: number;
  mark: Mark;
  isSilenced: boolean;
}

/** A reading, as far as this needs it. */
interface HidingReading {
  frameId: number;
  page: Pick<Reading['page'], 'address' | 'hiddenMarks' | 'movedMarks'>;
  account: { marks: readonly Mark[] } | null;
}

/** Those that the chosen level would show, in the order in which they stand. */
export function hiddenOf(
  readings: readonly HidingReading[],
  level: Level,
  silenced: readonly SilencedRule[],
): HiddenOnPage[] {
  return readings.flatMap(({ frameId, page, account }) => {
    const ids = new Set(page.hiddenMarks);
    const site = new URL(page.address).hostname;
    return marksNow(account?.marks ?? [], page.movedMarks)
      .filter((mark) => ids.has(mark.id) && isShownAt(mark.level, level))
      .map((mark) => ({
        key: `${frameId}:${mark.id}`,
        frameId,
        mark,
        isSilenced: isSilenced(rulesOf(mark), site, silenced),
      }));
  });
}

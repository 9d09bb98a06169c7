/** From a reading and what the team has on its claims to the panel's list. */
import type { AnchoredClaim } from '#domain/anchor.ts';
import type { Mark } from '#domain/mark.ts';
import { isShownAt, type Level } from '#domain/level.ts';
import type { PageItem } from '#components/claim/page-item.ts';
import type { MovedMark } from '#messages/page.ts';
import type { Dossier } from '#replica/queries.ts';

/** The claims of the team that stand on the page, and the marks of the chosen level that none of them covers, less `hidden`. */
export function pageItems(
  anchored: readonly AnchoredClaim[],
  marks: readonly Mark[],
  dossiers: readonly Dossier[],
  level: Level,
  selfId: string | null,
  hidden: readonly string[] = [],
): PageItem[] {
  const claims = anchored.flatMap((each) => {
    const known = dossiers.find(({ claim }) => claim.id === each.claimId);
    return known === undefined ? [] : [claimItem(each, known, marks, selfId)];
  });
  const free = marks.filter(
    (mark) =>
      isShownAt(mark.level, level) &&
      !hidden.includes(mark.id) &&
      !anchored.some(
        ({ start, end }) =>
          start !== null && end !== null && start <= mark.start && mark.end <= end,
      ),
  );
  return [...claims, ...free.map(markItem)]
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }, place) => ({ ...item, order: place + 1 }));
}

interface Placed {
  at: number;
  item: PageItem;
}

function claimItem(
  anchored: AnchoredClaim,
  { claim, notes, review, names, departed }: Dossier,
  marks: readonly Mark[],
  selfId: string | null,
): Placed {
  const { start } = anchored;
  const mark = start === null ? undefined : marks.find((each) => each.start === start);
  return {
    at: start ?? Infinity,
    item: {
      key: claim.id,
      order: 0,
      text: claim.text,
      mark: mark ?? null,
      claimId: claim.id,
      outcome: anchored.outcome,
      notes: notes
        .filter((note) => !note.removed)
        .map(({ isWaiting, ...note }) => ({
          note,
          authorName: names[note.author] ?? 'A former member',
          isMine: note.author === selfId,
          isPending: isWaiting,
          authorLeft: note.author in departed,
        })),
      review,
    },
  };
}

function markItem(mark: Mark): Placed {
  return {
    at: mark.start,
    item: {
      key: mark.id,
      order: 0,
      text: mark.text,
      mark,
      claimId: null,
      outcome: null,
      notes: [],
      review: null,
    },
  };
}

/** The marks where they stand now, less those that are gone from the page. */
export function marksNow(
  marks: readonly Mark[],
  movedMarks: readonly MovedMark[] | null,
): readonly Mark[] {
  if (movedMarks === null) return marks;
  const places = new Map(movedMarks.map((place) => [place.markId, place]));
  return marks.flatMap((mark) => {
    const place = places.get(mark.id);
    return place === undefined ? [] : [{ ...mark, ...shifted(mark, place) }];
  });
}

/** The place of a mark with its reasons, whose offsets go with it. */
function shifted({ start: before, triggers }: Mark, { start, end }: MovedMark) {
  const by = start - before;
  const moved = triggers.map((each) => ({
    ...each,
    start: Math.max(0, each.start + by),
    end: Math.max(0, each.end + by),
  }));
  return { start, end, triggers: moved };
}

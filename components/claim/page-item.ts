/** One entry of the side panel's list, and what a person can do with it. */
import type { AnchorOutcome } from '#domain/anchor.ts';
import type { Objection } from '#domain/feedback.ts';
import type { Mark } from '#domain/mark.ts';
import type { Review } from '#domain/review.ts';
import type { NoteShown } from '#components/note/NoteView.tsx';

export interface PageItem {
  key: string;
  /** Its place in reading order, as the reader is told it: from 1. */
  order: number;
  text: string;
  mark: Mark | null;
  claimId: string | null;
  outcome: AnchorOutcome | null;
  notes: readonly NoteShown[];
  review: Review | null;
}

export interface PageItemActions {
  nameOf: (memberId: string) => string;
  /** Opens the card in the page. */
  onOpen: (item: PageItem) => void;
  /** Scrolls the page there. */
  onShow: (item: PageItem) => void;
  onDismiss?: ((item: PageItem) => void) | undefined;
  /** Gives null where it is kept, or one sentence to show. */
  onReport?:
    | ((item: PageItem, said: Objection, remark: string) => Promise<string | null>)
    | undefined;
}

/** A mark that stands alone: what the team has said of its words is not the reader's to dismiss. */
export function isDismissible({ mark, notes, review }: PageItem): boolean {
  return mark !== null && notes.length === 0 && review === null;
}

/** The card's state and what a person can do with it, apart from React: what the background says, and the draft being typed. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  contentOf,
  emptyDraft,
  isEmptyDraft,
  noteDraft,
  type DraftProblem,
  type NoteDraft,
} from '#components/note/note-draft.ts';
import type { MarkChoicesProps } from '#components/claim/MarkChoices.tsx';
import { Refused, sentenceOf, type Ask } from '#messages/ask.ts';
import type { CardView } from '#messages/asks.ts';
import { createDraftKeeper } from '#messages/draft-keeper.ts';
import { noteErrandsOf } from '#messages/note-errands.ts';
import { markChoicesOf } from './mark-actions.ts';

export interface CardState {
  view: CardView | null;
  /** What can be done about its mark; null where it has none. */
  markChoices: MarkChoicesProps | null;
  noteErrands: ReturnType<typeof noteErrandsOf>;
  /** One sentence where the team's words could not be asked for. What was there before, and what is typed, stays. */
  failure: string | null;
  draft: NoteDraft;
  problems: readonly DraftProblem[];
  /** Asks for what the team has on these words; a draft that was kept is taken over the first time. */
  refresh: () => Promise<void>;
  /** Every change is kept by the background: a closed card or a killed browser loses nothing. */
  type: (draft: NoteDraft) => void;
  /** Null where the note was saved, else one sentence. */
  save: () => Promise<string | null>;
  flag: (remark: string) => Promise<string | null>;
  /** Opens the dossier of this claim, beside the page. */
  openDesk: () => void;
  close: () => Promise<void>;
}

export type CardStore = StoreApi<CardState>;

export interface CardOptions {
  ask: Ask;
  session: string;
  now: () => string;
  newId: () => string;
}

export function createCardStore({ ask, session, now, newId }: CardOptions): CardStore {
  /** Of the note that is being saved: a second try after an answer that was lost is the same note. */
  let noteId: string | null = null;
  return createStore<CardState>()((set, get) => {
    const sayWhereItFails = async (keeping: Promise<unknown>): Promise<void> => {
      const failed = await sentenceOf(keeping);
      if (failed !== null) set({ problems: [{ field: 'body', sentence: failed }] });
    };
    const drafts = createDraftKeeper<NoteDraft, void>(async (draft) => {
      const key = get().view?.draft.key;
      if (key === undefined) return;
      await sayWhereItFails(
        ask('draft.keep', { key, content: isEmptyDraft(draft) ? null : draft }),
      );
    });
    return {
      view: null,
      markChoices: null,
      noteErrands: noteErrandsOf(ask, () => get().refresh()),
      failure: null,
      draft: emptyDraft(),
      problems: [],
      refresh: async () => {
        try {
          const view = await ask('card.view', { session });
          const isFirst = get().view === null;
          const kept = isFirst ? noteDraft.safeParse(view.draft.content) : null;
          const markChoices = markChoicesOf(view, { ask, session, refresh: get().refresh });
          set({
            view,
            markChoices,
            failure: null,
            ...(kept?.success === true ? { draft: kept.data } : {}),
          });
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          set({ failure: error.message });
        }
      },
      type: (draft) => {
        set({ draft, problems: [] });
        void drafts.keep(draft);
      },
      save: async () => {
        const { view, draft, type, refresh } = get();
        if (view === null) return 'The card is still opening.';
        const checked = contentOf(draft, now());
        set({ problems: checked.ok ? [] : checked.problems });
        if (!checked.ok) return 'The note is not complete yet.';
        await drafts.settled();
        noteId ??= newId();
        const { content } = checked;
        const failed = await sentenceOf(
          ask('note.save', { session, noteId, content, replyTo: null }),
        );
        if (failed !== null) return failed;
        noteId = null;
        // Words typed while the note was on its way belong to the next one.
        if (get().draft === draft) set({ draft: emptyDraft() });
        else type(get().draft);
        await refresh();
        return null;
      },
      flag: async (remark) => {
        const failed = await sentenceOf(ask('claim.flag', { session, remark }));
        if (failed === null) await get().refresh();
        return failed;
      },
      openDesk: () => {
        const claimId = get().view?.review?.claimId;
        if (claimId !== undefined) void sayWhereItFails(ask('desk.open', { claimId }));
      },
      close: async () => {
        await ask('card.close', { session });
      },
    };
  });
}

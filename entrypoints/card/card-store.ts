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
import { Refused, sentenceOf, type Ask } from '#messages/ask.ts';
import type { CardView } from '#messages/asks.ts';

export interface CardState {
  view: CardView | null;
  /** One sentence where the card cannot be shown. */
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
  close: () => Promise<void>;
}

export type CardStore = StoreApi<CardState>;

export function createCardStore(ask: Ask, session: string, now: () => string): CardStore {
  return createStore<CardState>()((set, get) => ({
    view: null,
    failure: null,
    draft: emptyDraft(),
    problems: [],
    refresh: async () => {
      try {
        const view = await ask('card.view', { session });
        const isFirst = get().view === null;
        const kept = isFirst ? noteDraft.safeParse(view.draft.content) : null;
        set({ view, failure: null, ...(kept?.success === true ? { draft: kept.data } : {}) });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        set({ failure: error.message });
      }
    },
    type: (draft) => {
      set({ draft, problems: [] });
      const key = get().view?.draft.key;
      if (key === undefined) return;
      void ask('draft.keep', { key, content: isEmptyDraft(draft) ? null : draft });
    },
    save: async () => {
      const { view, draft, refresh } = get();
      if (view === null) return 'The card is still opening.';
      const checked = contentOf(draft, now());
      set({ problems: checked.ok ? [] : checked.problems });
      if (!checked.ok) return 'The note is not complete yet.';
      const { content } = checked;
      const failed = await sentenceOf(
        ask('note.save', { subject: view.subject, content, replyTo: null }),
      );
      if (failed !== null) return failed;
      set({ draft: emptyDraft() });
      await refresh();
      return null;
    },
    flag: async (remark) => {
      const { view, refresh } = get();
      if (view === null) return 'The card is still opening.';
      const failed = await sentenceOf(ask('claim.flag', { subject: view.subject, remark }));
      if (failed === null) await refresh();
      return failed;
    },
    close: async () => {
      await ask('card.close', { session });
    },
  }));
}

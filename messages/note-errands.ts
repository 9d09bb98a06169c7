/** The errands on a note as our own pages run them: each asks the background, and gives null or the sentence to show. */
import type { Note, NoteContent } from '#domain/note.ts';
import { sentenceOf, type Ask } from './ask.ts';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper.ts';
import { errandKey } from './note-asks.ts';

interface Edit {
  editId: string;
  revision: number;
  content: NoteContent;
}

interface Reply {
  replyId: string;
  content: NoteContent;
}

/**
 * `refresh` shows the notes as they are then, where the page does not follow them by itself. Made once for a page: it knows
 * which drafts are on their way.
 */
export function noteErrandsOf(ask: Ask, refresh: () => Promise<void> = () => Promise.resolve()) {
  const change = async (asked: Promise<unknown>): Promise<string | null> => {
    const failed = await sentenceOf(asked);
    if (failed === null) await refresh();
    return failed;
  };
  const keepers = new Map<string, DraftKeeper<unknown, string | null>>();
  const keeperOf = (key: string) => {
    const known = keepers.get(key);
    if (known !== undefined) return known;
    const made = createDraftKeeper((content: unknown) =>
      sentenceOf(ask('draft.keep', { key, content })),
    );
    keepers.set(key, made);
    return made;
  };
  /** A draft still on its way would land after what it became. */
  const settled = async (errand: 'edit' | 'reply', { id }: Note): Promise<void> => {
    await keepers.get(errandKey(errand, id))?.settled();
  };
  return {
    onEdit: async (note: Note, edit: Edit) => {
      await settled('edit', note);
      return change(ask('note.edit', { noteId: note.id, ...edit }));
    },
    onReply: async (note: Note, { replyId, content }: Reply) => {
      await settled('reply', note);
      return change(ask('note.reply', { noteId: replyId, replyTo: note.id, content }));
    },
    onRemove: async (note: Note) => {
      await settled('edit', note);
      return change(ask('note.remove', { noteId: note.id }));
    },
    onKeep: (errand: 'edit' | 'reply', { id }: Note, content: unknown) =>
      keeperOf(errandKey(errand, id)).keep(content),
    onLetGo: (editId: string) => change(ask('refused.discard', { id: editId })),
  };
}

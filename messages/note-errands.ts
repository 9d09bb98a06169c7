/** The errands on a note as our own pages run them: each asks the background, and gives null or the sentence to show. */
import type { Note, NoteContent } from '#domain/note.ts';
import { sentenceOf, type Ask } from './ask.ts';
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

/** `refresh` shows the notes as they are then, where the page does not follow them by itself. */
export function noteErrandsOf(ask: Ask, refresh: () => Promise<void> = () => Promise.resolve()) {
  const change = async (asked: Promise<unknown>): Promise<string | null> => {
    const failed = await sentenceOf(asked);
    if (failed === null) await refresh();
    return failed;
  };
  return {
    onEdit: ({ id }: Note, edit: Edit) => change(ask('note.edit', { noteId: id, ...edit })),
    onReply: ({ id }: Note, { replyId, content }: Reply) =>
      change(ask('note.reply', { noteId: replyId, replyTo: id, content })),
    onRemove: ({ id }: Note) => change(ask('note.remove', { noteId: id })),
    onKeep: (errand: 'edit' | 'reply', { id }: Note, content: unknown) =>
      sentenceOf(ask('draft.keep', { key: errandKey(errand, id), content })),
    onLetGo: (editId: string) => change(ask('refused.discard', { id: editId })),
  };
}

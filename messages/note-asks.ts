/** What our own pages ask about notes that are there already: edit, remove, answer, and what is half written of that. */
import * as z from 'zod/mini';
import { identifier } from '#domain/identity.ts';
import { note, noteContent } from '#domain/note.ts';

const nothing = z.null();

/** Under which something half written is kept. */
export const draftKey = z.string().check(z.minLength(1), z.maxLength(200));

/** A note with what its reader has to know beside it. */
export const shownNote = z.object({
  note,
  authorName: z.string(),
  isMine: z.boolean(),
  isPending: z.boolean(),
  authorLeft: z.boolean(),
  /** What is half written about it on this device; null where nothing is. */
  kept: z.object({ edit: z.unknown(), reply: z.unknown() }),
  /** Edits made here that came second, and that their author has not seen to. */
  lostEdits: z.array(z.object({ id: identifier, content: noteContent })),
});

export const noteAsks = {
  /** "Put this in place of my note as I saw it." The page names the edit: asking again after a lost answer edits once. */
  'note.edit': {
    request: z.object({
      editId: identifier,
      noteId: identifier,
      revision: z.int().check(z.minimum(0)),
      content: noteContent,
    }),
    answer: nothing,
  },
  /** "Show my note to nobody any more." */
  'note.remove': { request: z.object({ noteId: identifier }), answer: nothing },
  /** "This answers that note"; the page names the reply, for the same reason. */
  'note.reply': {
    request: z.object({ noteId: identifier, replyTo: identifier, content: noteContent }),
    answer: nothing,
  },
  /** "Open the desk on this claim." */
  'desk.open': { request: z.object({ claimId: identifier }), answer: nothing },
} as const;

/** Where a half-written edit of a note, or a reply to it, is kept. */
export function errandKey(errand: 'edit' | 'reply', noteId: string): string {
  return `${errand}:${noteId}`;
}

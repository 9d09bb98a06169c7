/** Notes as conversations: each reply stands under what it answers. */
import type { NoteShown } from './NoteView.tsx';

export interface NoteThread {
  shown: NoteShown;
  /** Oldest first. */
  replies: NoteThread[];
}

/**
 * The notes in their order, replies under what they answer. A removed note stays only while a reply hangs on it; a reply to
 * a note that is not shown stands by itself.
 */
export function threadsOf(notes: readonly NoteShown[]): NoteThread[] {
  const threads = new Map(
    notes.map((shown): [string, NoteThread] => [shown.note.id, { shown, replies: [] }]),
  );
  const first: NoteThread[] = [];
  for (const thread of threads.values()) {
    const { replyTo } = thread.shown.note;
    const answered = replyTo === null ? undefined : threads.get(replyTo);
    (answered?.replies ?? first).push(thread);
  }
  return first.flatMap(standing);
}

function standing(thread: NoteThread): NoteThread[] {
  const replies = thread.replies.flatMap(standing);
  return thread.shown.note.removed && replies.length === 0 ? [] : [{ ...thread, replies }];
}

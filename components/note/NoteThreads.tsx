/** The notes on a claim as conversations, with what can be done about each where something can. */
import type { ReactNode } from 'react';
import type { NoteErrands } from './note-errands.ts';
import { threadsOf, type NoteThread } from './note-threads.ts';
import { NoteItem } from './NoteItem.tsx';
import { NoteView, type NoteShown } from './NoteView.tsx';

interface Manner {
  showsVerdict: boolean;
  isBrief?: boolean;
  /** Null where notes are only read. */
  errands: NoteErrands | null;
}

export function NoteThreads({
  notes,
  ...manner
}: Manner & { notes: readonly NoteShown[] }): ReactNode {
  return threadsOf(notes).map((thread) => (
    <Thread key={thread.shown.note.id} thread={thread} {...manner} />
  ));
}

function Thread({
  thread: { shown, replies },
  ...manner
}: Manner & { thread: NoteThread }): ReactNode {
  const { errands, ...look } = manner;
  return (
    <div className="stack">
      {errands === null ? (
        <NoteView shown={shown} {...look} />
      ) : (
        <NoteItem shown={shown} errands={errands} {...look} />
      )}
      {replies.length > 0 && (
        <div className="replies stack">
          {replies.map((reply) => (
            <Thread key={reply.shown.note.id} thread={reply} {...manner} />
          ))}
        </div>
      )}
    </div>
  );
}

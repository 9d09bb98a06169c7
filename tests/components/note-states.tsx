/** Notes with what can be done about them, in every state. */
import type { ReactNode } from 'react';
import { draftFrom, type NoteErrands } from '#components/note/note-errands.ts';
import { NoteThreads } from '#components/note/NoteThreads.tsx';
import type { NoteShown } from '#components/note/NoteView.tsx';
import * as madeUp from './made-up.ts';

function agree(): Promise<null> {
  return Promise.resolve(null);
}

export function errands(change: Partial<NoteErrands> = {}): NoteErrands {
  return {
    kinds: ['quantity'],
    onEdit: agree,
    onReply: agree,
    onRemove: agree,
    onKeep: agree,
    onLetGo: agree,
    newId: madeUp.newId,
    ...change,
  };
}

export const mine: NoteShown = madeUp.shown({ isMine: true });

export const replyOfTomas: NoteShown = madeUp.shown({
  note: {
    ...madeUp.noteSaying('The annex says 46 and two spares.'),
    id: 'note-of-tomas',
    author: 'member-tomas',
    replyTo: 'note-of-ida',
    writtenAt: '2031-03-05T10:20:00Z',
  },
  authorName: 'Tomas Weir',
});

export const lostWords = 'The notice gives forty-eight, as a ceiling.';

export const lost: NoteShown = {
  ...mine,
  lostEdits: [{ id: 'edit-lost', content: madeUp.noteSaying(lostWords).content }],
};

export function threads(notes: readonly NoteShown[], change: Partial<NoteErrands> = {}): ReactNode {
  return (
    <section className="stack" aria-label="Notes">
      <NoteThreads showsVerdict notes={notes} errands={errands(change)} />
    </section>
  );
}

const kept = { revision: 0, draft: { ...draftFrom(mine.note.content), body: 'Half a thought' } };

export const noteStates: Record<string, () => ReactNode> = {
  'notes, one’s own with a reply': () => threads([mine, replyOfTomas]),
  'notes, a former member’s': () => threads([madeUp.shown({ authorLeft: true })]),
  'notes, a removed one with a reply': () =>
    threads([madeUp.shown({ note: madeUp.note({ removed: true }) }), replyOfTomas]),
  'notes, an edit half written': () => threads([{ ...mine, kept: { edit: kept, reply: null } }]),
  'notes, an edit overtaken while it was written': () =>
    threads([{ ...mine, note: { ...mine.note, revision: 1 }, kept: { edit: kept, reply: null } }]),
  'notes, a reply half written': () =>
    threads([{ ...mine, kept: { edit: null, reply: { body: 'But the annex' } } }]),
  'notes, an edit that came second': () => threads([lost]),
};

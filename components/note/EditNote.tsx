/** Changes one's own note. What is typed is kept at once, with the version that its writer saw. */
import { useRef, useState, type ReactNode } from 'react';
import type { Note } from '#domain/note.ts';
import { contentOf, type DraftProblem, type NoteDraft } from './note-draft.ts';
import { withUnasked, type KeptEdit, type NoteErrands } from './note-errands.ts';
import { NoteForm } from './NoteForm.tsx';

export function EditNote({
  note,
  start,
  errands,
  onDone,
}: {
  note: Note;
  start: KeptEdit;
  errands: NoteErrands;
  onDone: () => void;
}): ReactNode {
  const [{ revision, draft }, setEdit] = useState(start);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  /** Of the edit that is being saved: a second try after an answer that was lost is the same edit. */
  const editId = useRef<string | null>(null);

  async function change(next: KeptEdit): Promise<void> {
    setEdit(next);
    setProblems([]);
    const failed = await errands.onKeep('edit', note, next);
    if (failed !== null) setProblems([{ field: 'body', sentence: failed }]);
  }

  async function save(): Promise<string | null> {
    const checked = contentOf(draft, new Date().toISOString());
    setProblems(checked.ok ? [] : checked.problems);
    if (!checked.ok) return 'The note is not complete yet.';
    editId.current ??= errands.newId();
    const content = withUnasked(checked.content, note.content);
    const failed = await errands.onEdit(note, { editId: editId.current, revision, content });
    if (failed === null) editId.current = null;
    return failed;
  }

  return (
    <div className="stack tight">
      {revision !== note.revision && (
        <div className="notice stack tight">
          <p className="notice-title">This note was changed since you began</p>
          <p>Saved as they are, your words go to its history and the newer version stays.</p>
          <div>
            <button
              type="button"
              className="button"
              onClick={() => void change({ revision: note.revision, draft })}
            >
              Put my words in place of the newer version
            </button>
          </div>
        </div>
      )}
      <NoteForm
        kinds={errands.kinds}
        draft={draft}
        onDraft={(next: NoteDraft) => void change({ revision, draft: next })}
        onSave={save}
        onSaved={onDone}
        problems={problems}
        newId={errands.newId}
        purpose={{
          name: 'Edit your note',
          save: 'Save the change',
          onCancel: () => {
            void errands.onKeep('edit', note, null);
            onDone();
          },
        }}
      />
    </div>
  );
}

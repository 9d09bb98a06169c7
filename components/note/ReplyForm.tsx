/** Answers a note. A reply is words alone: a verdict and its sources belong to a note of one's own. */
import { useRef, useState, type ReactNode } from 'react';
import type { Note } from '#domain/note.ts';
import { AreaField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { contentOf, emptyDraft } from './note-draft.ts';
import type { NoteErrands } from './note-errands.ts';

export function ReplyForm({
  note,
  authorName,
  start,
  errands,
  onDone,
}: {
  note: Note;
  authorName: string;
  start: string;
  errands: NoteErrands;
  onDone: () => void;
}): ReactNode {
  const [body, setBody] = useState(start);
  const [problem, setProblem] = useState<string | undefined>();
  const replyId = useRef<string | null>(null);
  const save = useTask();

  async function change(next: string): Promise<void> {
    setBody(next);
    setProblem(undefined);
    const failed = await errands.onKeep('reply', note, next === '' ? null : { body: next });
    if (failed !== null) setProblem(failed);
  }

  async function send(): Promise<string | null> {
    const checked = contentOf({ ...emptyDraft(), body }, new Date().toISOString());
    if (!checked.ok) {
      setProblem(body === '' ? 'Write a reply.' : checked.problems[0]?.sentence);
      return null;
    }
    replyId.current ??= errands.newId();
    const { content } = checked;
    const failed = await errands.onReply(note, { replyId: replyId.current, content });
    if (failed === null) onDone();
    return failed;
  }

  return (
    <form
      className="stack tight"
      aria-label={`Reply to ${authorName}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.run(send);
      }}
    >
      <AreaField
        label="Reply"
        rows={2}
        value={body}
        problem={problem}
        onChange={(next) => void change(next)}
      />
      <TaskSentence sentence={save.sentence} />
      <div className="buttons">
        <button type="submit" className="button main" aria-disabled={save.isBusy}>
          Save reply
        </button>
        <button
          type="button"
          className="button slight"
          onClick={() => {
            void errands.onKeep('reply', note, null);
            onDone();
          }}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}

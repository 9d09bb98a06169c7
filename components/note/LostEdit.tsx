/** Tells an author that their edit came second, and gives its words back (rules CF2 and RB4). */
import type { ReactNode } from 'react';
import type { NoteContent } from '#domain/note.ts';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { NoteBody } from './NoteBody.tsx';

export function LostEdit({
  content: { body, assessment },
  onTakeUp,
  onLeave,
}: {
  content: NoteContent;
  onTakeUp: () => Promise<string | null>;
  onLeave: () => Promise<string | null>;
}): ReactNode {
  const task = useTask();
  return (
    <section className="notice stack tight" aria-label="Your edit came second">
      <p className="notice-title">Your edit came second</p>
      <p>The note had been changed before it arrived. It reads as above; your words were:</p>
      <NoteBody body={body === '' ? (assessment?.reason ?? '') : body} />
      <TaskSentence sentence={task.sentence} />
      <div className="buttons">
        <button
          type="button"
          className="button"
          aria-disabled={task.isBusy}
          onClick={() => task.run(onTakeUp)}
        >
          Edit with these words
        </button>
        <button
          type="button"
          className="button slight"
          aria-disabled={task.isBusy}
          onClick={() => task.run(onLeave)}
        >
          Leave them in the history
        </button>
      </div>
    </section>
  );
}

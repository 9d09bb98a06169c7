/** The second pair of eyes: confirms a verdict, or returns it with what is wrong. */
import { useState, type ReactNode } from 'react';
import { AreaField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';

export function SecondPerson({
  onConfirm,
  onReturn,
}: {
  onConfirm: (remark: string) => Promise<string | null>;
  onReturn: (remark: string) => Promise<string | null>;
}): ReactNode {
  const [remark, setRemark] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const answer = useTask();

  function giveBack(): void {
    if (remark.trim() === '') {
      setProblem('Say what the checker should look at again.');
      return;
    }
    answer.run(() => onReturn(remark));
  }

  return (
    <form
      className="stack"
      aria-label="Second person"
      onSubmit={(event) => {
        event.preventDefault();
        answer.run(() => onConfirm(remark));
      }}
    >
      <AreaField
        label="Remark"
        rows={2}
        value={remark}
        problem={problem}
        hint="Needed to return it; kept in the dossier either way."
        onChange={(next) => {
          setRemark(next);
          setProblem(undefined);
        }}
      />
      <TaskSentence sentence={answer.sentence} />
      <div className="buttons">
        <button type="submit" className="button main" aria-disabled={answer.isBusy}>
          Confirm
        </button>
        <button type="button" className="button" aria-disabled={answer.isBusy} onClick={giveBack}>
          Return
        </button>
      </div>
    </form>
  );
}

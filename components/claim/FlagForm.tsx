/** Hands a claim to the desk, with a remark for the one who takes it. */
import { useState, type ReactNode } from 'react';
import { AreaField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';

export function FlagForm({
  onFlag,
}: {
  onFlag: (remark: string) => Promise<string | null>;
}): ReactNode {
  const [remark, setRemark] = useState('');
  const flag = useTask();
  return (
    <form
      className="stack tight flag-form"
      aria-label="For the desk"
      onSubmit={(event) => {
        event.preventDefault();
        flag.run(
          () => onFlag(remark),
          () => setRemark(''),
        );
      }}
    >
      <AreaField
        label="Remark"
        rows={1}
        hint="For whoever takes it on the desk. It may stay empty."
        value={remark}
        onChange={setRemark}
      />
      <TaskSentence sentence={flag.sentence} />
      <div>
        <button type="submit" className="button" aria-disabled={flag.isBusy}>
          Flag for the desk
        </button>
      </div>
    </form>
  );
}

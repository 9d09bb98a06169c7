/** Says what is wrong with a mark. It is kept on this machine, for the reader's own export. */
import { useId, useState, type ReactNode } from 'react';
import { objectionsTo, type Objection } from '#domain/feedback.ts';
import type { Mark } from '#domain/mark.ts';
import { TextField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';

const objectionWords: Record<Objection, string> = {
  'not a claim': 'Not a claim',
  'not editorialising': 'Not editorialising',
  'has a source': 'It has a source',
  'other kind': 'It is of another kind',
};

export type Report = (said: Objection, remark: string) => Promise<string | null>;

export function WrongMark({
  mark,
  label = 'Wrong mark?',
  onReport,
}: {
  mark: Mark;
  /** Of several on a page each has its own. */
  label?: string;
  onReport: Report;
}): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="wrong-mark" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary aria-label={label}>Wrong mark?</summary>
      {isOpen && <WrongMarkForm mark={mark} label={label} onReport={onReport} />}
    </details>
  );
}

function WrongMarkForm({
  mark,
  label,
  onReport,
}: {
  mark: Mark;
  label: string;
  onReport: Report;
}): ReactNode {
  const name = useId();
  const [said, setSaid] = useState<Objection | null>(null);
  const [remark, setRemark] = useState('');
  const [isKept, setIsKept] = useState(false);
  const report = useTask();
  return (
    <form
      className="stack tight"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        setIsKept(false);
        report.run(
          () => (said === null ? Promise.resolve('Choose what is wrong.') : onReport(said, remark)),
          () => setIsKept(true),
        );
      }}
    >
      <fieldset className="levels">
        <legend className="small soft">What is wrong</legend>
        <div className="level-choices">
          {objectionsTo(mark.kind).map((each) => (
            <label key={each} className="level">
              <input
                type="radio"
                name={name}
                value={each}
                checked={each === said}
                onChange={() => setSaid(each)}
              />
              {objectionWords[each]}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        label="What it is instead"
        hint="May stay empty."
        value={remark}
        onChange={setRemark}
      />
      <TaskSentence sentence={report.sentence} />
      <div>
        <button type="submit" className="button" aria-disabled={report.isBusy}>
          Keep as a wrong mark
        </button>
      </div>
      <output className="small">
        {isKept && 'Kept on this machine. Settings exports what you kept.'}
      </output>
    </form>
  );
}

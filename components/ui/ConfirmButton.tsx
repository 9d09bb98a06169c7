/** A button that asks once more: the first press only says what will happen, the second does it. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TaskSentence } from './TaskSentence.tsx';
import { useTask } from './use-task.ts';

export interface ConfirmButtonProps {
  label: string;
  /** The button's name for those who hear it, where the label alone does not say of what; it begins with the label. */
  name?: string;
  question: string;
  /** The two answers, in words of their own. */
  yes: string;
  no: string;
  onYes: () => Promise<string | null>;
  /** What will happen, and any choice about it. */
  children: ReactNode;
}

export function ConfirmButton(props: ConfirmButtonProps): ReactNode {
  const { label, name = label, question, yes, no, onYes, children } = props;
  const [isAsking, setIsAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const staying = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  const task = useTask();

  // The button that was pressed is gone: the focus goes to what took its place, and to the harmless answer first.
  useEffect(() => {
    if (isAsking) staying.current?.focus();
    else if (wasAsking.current) opener.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  return (
    <div className={isAsking ? 'confirm asking stack tight' : 'confirm'}>
      {isAsking ? (
        <fieldset className="bare stack tight" aria-label={question}>
          <p>
            <strong>{question}</strong>
          </p>
          {children}
          <div className="buttons">
            <button
              type="button"
              className="button"
              aria-disabled={task.isBusy}
              onClick={() => task.run(onYes, () => setIsAsking(false))}
            >
              {yes}
            </button>
            <button
              ref={staying}
              type="button"
              className="button slight"
              onClick={() => setIsAsking(false)}
            >
              {no}
            </button>
          </div>
        </fieldset>
      ) : (
        <button
          ref={opener}
          type="button"
          className="button slight"
          aria-label={name}
          onClick={() => setIsAsking(true)}
        >
          {label}
        </button>
      )}
      <TaskSentence sentence={task.sentence} />
    </div>
  );
}

/** Why nothing goes to and from the team any more, and the ways out. Nothing unsent is lost by any of them. */
import { useState, type ReactNode } from 'react';
import { ConfirmButton } from './ConfirmButton.tsx';
import { TextField } from './Field.tsx';
import { TaskSentence } from './TaskSentence.tsx';
import { useTask } from './use-task.ts';
import { count } from './words.ts';

export interface StoppedProps {
  /**
   * `log`: what the server gave does not hold together. `version`: extension and server speak no version in common.
   * `shut out`: the server does not take this device's word.
   */
  why: 'log' | 'version' | 'shut out';
  sentence: string;
  /** How many changes have not reached the team. */
  waiting: number;
  onTryAgain: () => Promise<string | null>;
  onReadAgain: () => Promise<string | null>;
  onJoinAgain: (link: string) => Promise<string | null>;
  onForget: () => Promise<string | null>;
}

export function Stopped(props: StoppedProps): ReactNode {
  const { why, sentence, waiting } = props;
  const again = useTask();
  const isLog = why === 'log';
  return (
    <section className="notice stack" aria-label="Stopped">
      <div className="stack tight">
        <p className="notice-title">Nothing is sent or read at present</p>
        <p>{sentence}</p>
        {why === 'version' && (
          <p>
            Update Second Source in the browser’s list of extensions, then try again. If it is up to
            date, whoever runs the server has to update that.
          </p>
        )}
        {waiting > 0 && (
          <p>{count(waiting, 'change')} that the team does not have yet: kept here.</p>
        )}
      </div>
      <TaskSentence sentence={again.sentence} />
      <div>
        <button
          type="button"
          className="button"
          aria-disabled={again.isBusy}
          onClick={() => again.run(isLog ? props.onReadAgain : props.onTryAgain)}
        >
          {isLog ? 'Read the log again' : 'Try again'}
        </button>
      </div>
      {why === 'shut out' && <JoinAgain onJoinAgain={props.onJoinAgain} />}
      <ConfirmButton
        label="Forget the team on this device"
        question="Forget the team on this device?"
        yes="Forget it"
        no="Keep it"
        onYes={props.onForget}
      >
        <p>
          This machine forgets the team’s notes. What was not sent stays here, to be copied, and
          goes to no other team.
        </p>
      </ConfirmButton>
    </section>
  );
}

function JoinAgain({ onJoinAgain }: Pick<StoppedProps, 'onJoinAgain'>): ReactNode {
  const [link, setLink] = useState('');
  const join = useTask();
  return (
    <form
      className="stack tight"
      aria-label="Join again"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        join.run(() => onJoinAgain(link.trim()));
      }}
    >
      <TextField
        label="Link to join again"
        type="url"
        hint="From another device of yours, or an invite by an owner. What was not sent goes to the team then."
        value={link}
        onChange={setLink}
      />
      <TaskSentence sentence={join.sentence} />
      <div>
        <button type="submit" className="button" aria-disabled={join.isBusy}>
          Join again
        </button>
      </div>
    </form>
  );
}

/** Coming into a team whose server lets an organisation's people sign in. Folded: most teams invite by a link. */
import { useState, type ReactNode } from 'react';
import { TextField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';

export function SignInForm({
  onSignIn,
}: {
  onSignIn: (server: string) => Promise<string | null>;
}): ReactNode {
  const [server, setServer] = useState('');
  const task = useTask();
  return (
    <details>
      <summary>Sign in with your organisation</summary>
      <form
        className="stack"
        aria-label="Sign in with your organisation"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          task.run(() => onSignIn(server));
        }}
      >
        <p className="soft">
          Where your team’s server offers it, you need no invite. Your teammates see the name that
          your organisation knows.
        </p>
        <TextField
          label="Address of the team’s server"
          type="url"
          value={server}
          onChange={setServer}
        />
        <TaskSentence sentence={task.sentence} />
        <div>
          <button type="submit" className="button" aria-disabled={task.isBusy}>
            Sign in
          </button>
        </div>
      </form>
    </details>
  );
}

/** Coming into a team by an invite link, or taking another device of one's own in. */
import { useState, type ReactNode } from 'react';
import { TextField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';

export function JoinForm({
  says,
  onJoin,
}: {
  says: string;
  onJoin: (link: string, name: string) => Promise<string | null>;
}): ReactNode {
  const [link, setLink] = useState('');
  const [name, setName] = useState('');
  const join = useTask();
  return (
    <form
      className="stack"
      aria-label="Join a team"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        join.run(() => onJoin(link.trim(), name.trim()));
      }}
    >
      <p className="soft">{says}</p>
      <TextField label="Invite link" type="url" value={link} onChange={setLink} />
      <TextField
        label="Your name"
        hint="Your teammates see it beside your notes. With a link from another device of yours you keep the name that the team knows."
        value={name}
        onChange={setName}
      />
      <TaskSentence sentence={join.sentence} />
      <div>
        <button type="submit" className="button main" aria-disabled={join.isBusy}>
          Join team
        </button>
      </div>
    </form>
  );
}

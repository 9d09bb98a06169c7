/** What an owner does about another member: another role, the team itself, or the door. Each step says what it does. */
import { useState, type ReactNode } from 'react';
import type { Departure, Member, Role } from '#domain/team.ts';
import { ConfirmButton } from '#components/ui/ConfirmButton.tsx';
import { SelectField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import type { MemberListProps } from './MemberList.tsx';
import { NotesChoice } from './NotesChoice.tsx';
import { roleHint, roleOptions } from './role-words.ts';

export function MemberErrands({
  member: { id, name, role },
  onChangeRole,
  onHandOver,
  onRemove,
}: Pick<MemberListProps, 'onChangeRole' | 'onHandOver' | 'onRemove'> & {
  member: Member;
}): ReactNode {
  const [chosen, setChosen] = useState<Role | null>(null);
  const [notes, setNotes] = useState<Departure['notes']>('kept');
  const change = useTask();
  const wanted = chosen ?? role;
  return (
    <details className="member-errands">
      <summary>Change {name}</summary>
      <div className="stack tight">
        <form
          className="stack tight"
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted !== role) {
              change.run(
                () => onChangeRole(id, wanted),
                () => setChosen(null),
              );
            }
          }}
        >
          <SelectField
            label={`Role of ${name}`}
            hint={roleHint}
            value={wanted}
            options={roleOptions}
            onChange={setChosen}
          />
          <TaskSentence sentence={change.sentence} />
          <div>
            <button
              type="submit"
              className="button"
              aria-label={`Set the role of ${name}`}
              aria-disabled={change.isBusy || wanted === role}
            >
              Set the role
            </button>
          </div>
        </form>
        <div className="member-doors">
          {role !== 'owner' && (
            <ConfirmButton
              label="Hand the team over"
              name={`Hand the team over to ${name}`}
              question={`Hand the team over to ${name}?`}
              yes="Hand it over"
              no="Stay owner"
              onYes={() => onHandOver(id)}
            >
              <p>
                {name} becomes an owner, and you a reviewer. Only an owner can make you one again.
              </p>
            </ConfirmButton>
          )}
          <ConfirmButton
            label="Remove from the team"
            name={`Remove from the team: ${name}`}
            question={`Remove ${name} from the team?`}
            yes={`Remove ${name}`}
            no="Let them stay"
            onYes={() => onRemove(id, notes)}
          >
            <p>
              Every device of {name} is shut out at once, and open invites by {name} are withdrawn.
              What was not sent stays on those devices. {name} can come back only as a new member.
            </p>
            <NotesChoice name={name} notes={notes} onChoose={setNotes} />
          </ConfirmButton>
        </div>
      </div>
    </details>
  );
}

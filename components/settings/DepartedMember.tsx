/** A member who has gone: when, how, and whether the team still shows their notes. */
import type { ReactNode } from 'react';
import type { Member } from '#domain/team.ts';
import { Day } from '#components/ui/Moment.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import type { MemberListProps } from './MemberList.tsx';

export function DepartedMember({
  member: { id, name, left },
  onRemove,
}: {
  member: Member;
  /** Null where this is not theirs to decide. */
  onRemove: MemberListProps['onRemove'] | null;
}): ReactNode {
  const change = useTask();
  if (left === undefined) return null;
  const other = left.notes === 'kept' ? 'hidden' : 'kept';
  return (
    <li className="site">
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p className="soft small">
          {left.how === 'left' ? 'Left on ' : 'Removed on '}
          <Day at={left.at} />,{' '}
          {left.notes === 'kept' ? 'notes still shown' : 'notes not shown any more'}
        </p>
        <TaskSentence sentence={change.sentence} />
      </div>
      {onRemove !== null && (
        <button
          type="button"
          className="button slight"
          aria-disabled={change.isBusy}
          onClick={() => change.run(() => onRemove(id, other))}
        >
          {other === 'hidden' ? `Hide notes of ${name}` : `Show notes of ${name}`}
        </button>
      )}
    </li>
  );
}

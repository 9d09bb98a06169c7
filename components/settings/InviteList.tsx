/** Asking others in: a link for one person and one role, and the links that still work. */
import { useState, type ReactNode } from 'react';
import type { Role } from '#domain/team.ts';
import { CopyField } from '#components/ui/CopyField.tsx';
import { SelectField } from '#components/ui/Field.tsx';
import { Moment } from '#components/ui/Moment.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { capital } from '#components/ui/words.ts';
import { ListedView, type Listed } from './Listed.tsx';
import { roleHint, roleOptions } from './role-words.ts';

export interface OpenInviteShown {
  id: string;
  role: Role;
  madeByName: string;
  expiresAt: string;
}

export interface InviteListProps {
  onInvite: (role: Role) => Promise<{ link: string } | { sentence: string }>;
  /** Left out where the open ones are not asked for. */
  open?: Listed<OpenInviteShown>;
  onWithdraw?: (id: string) => Promise<string | null>;
}

export function InviteList({ onInvite, open, onWithdraw }: InviteListProps): ReactNode {
  return (
    <section className="stack tight" aria-label="Invites">
      <h3>Invites</h3>
      <InviteForm onInvite={onInvite} />
      {open !== undefined && (
        <ListedView list={open}>
          {(invites) =>
            invites.length === 0 ? (
              <p className="soft">No invite is open.</p>
            ) : (
              <ul className="plain-list" aria-label="Open invites">
                {invites.map((invite) => (
                  <OpenInvite key={invite.id} invite={invite} onWithdraw={onWithdraw} />
                ))}
              </ul>
            )
          }
        </ListedView>
      )}
    </section>
  );
}

function InviteForm({ onInvite }: Pick<InviteListProps, 'onInvite'>): ReactNode {
  const [role, setRole] = useState<Role>('reader');
  const [link, setLink] = useState<string | null>(null);
  const invite = useTask();

  async function makeInvite(): Promise<string | null> {
    setLink(null);
    const answer = await onInvite(role);
    if ('sentence' in answer) return answer.sentence;
    setLink(answer.link);
    return null;
  }

  return (
    <form
      className="stack tight"
      aria-label="Invite a member"
      onSubmit={(event) => {
        event.preventDefault();
        invite.run(makeInvite);
      }}
    >
      <SelectField
        label="Role of the new member"
        hint={roleHint}
        value={role}
        options={roleOptions}
        onChange={setRole}
      />
      <TaskSentence sentence={invite.sentence} />
      <div>
        <button type="submit" className="button" aria-disabled={invite.isBusy}>
          Make an invite
        </button>
      </div>
      <output>
        {link !== null && (
          <CopyField
            id="new-invite"
            label="New invite link"
            value={link}
            hint="It works once, and is shown only now. Send it only to the person it is for."
          />
        )}
      </output>
    </form>
  );
}

function OpenInvite({
  invite: { id, role, madeByName, expiresAt },
  onWithdraw,
}: {
  invite: OpenInviteShown;
  onWithdraw: InviteListProps['onWithdraw'];
}): ReactNode {
  const withdraw = useTask();
  return (
    <li className="site">
      <div>
        <p>{capital(role)}</p>
        <p className="soft small">
          Made by {madeByName}, works until <Moment at={expiresAt} />
        </p>
        <TaskSentence sentence={withdraw.sentence} />
      </div>
      {onWithdraw !== undefined && (
        <button
          type="button"
          className="button slight"
          aria-label={`Withdraw the ${role}’s invite`}
          aria-disabled={withdraw.isBusy}
          onClick={() => withdraw.run(() => onWithdraw(id))}
        >
          Withdraw
        </button>
      )}
    </li>
  );
}

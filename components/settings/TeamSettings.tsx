/** Joining a team, and asking others in. Without a team everything stays on this machine. */
import { useState, type ReactNode } from 'react';
import { roles, type Role } from '#domain/team.ts';
import { SelectField, TextField } from '#components/ui/Field.tsx';
import { SyncLine, type SyncShown } from '#components/ui/SyncLine.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { capital } from '#components/ui/words.ts';

export interface TeamShown {
  name: string;
  member: string;
  role: string;
  /** The server's address. */
  origin: string;
}

export interface TeamSettingsProps {
  team: TeamShown | null;
  sync: SyncShown;
  onJoin: (link: string, name: string) => Promise<string | null>;
  onInvite: (role: Role) => Promise<{ link: string } | { sentence: string }>;
  onLeave?: () => Promise<string | null>;
}

export function TeamSettings({
  team,
  sync,
  onJoin,
  onInvite,
  onLeave,
}: TeamSettingsProps): ReactNode {
  return (
    <section className="settings stack" aria-label="Team">
      <h2>Team</h2>
      <SyncLine {...sync} />
      {team === null ? (
        <JoinForm onJoin={onJoin} />
      ) : (
        <>
          <dl className="facts">
            <div>
              <dt>Team</dt>
              <dd>{team.name}</dd>
            </div>
            <div>
              <dt>You</dt>
              <dd>
                {team.member}, {team.role}
              </dd>
            </div>
            <div>
              <dt>Server</dt>
              <dd>{team.origin}</dd>
            </div>
          </dl>
          <InviteForm onInvite={onInvite} />
          {onLeave !== undefined && <LeaveButton onLeave={onLeave} />}
        </>
      )}
    </section>
  );
}

function JoinForm({ onJoin }: Pick<TeamSettingsProps, 'onJoin'>): ReactNode {
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
      <p className="soft">
        You work alone: notes stay on this machine. An invite link connects you to a team’s server.
      </p>
      <TextField label="Invite link" type="url" value={link} onChange={setLink} />
      <TextField
        label="Your name"
        hint="Your teammates see it beside your notes."
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

const roleOptions: { value: Role; label: string }[] = roles.map((role) => ({
  value: role,
  label: capital(role),
}));

function InviteForm({ onInvite }: Pick<TeamSettingsProps, 'onInvite'>): ReactNode {
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
      className="stack"
      aria-label="Invite a member"
      onSubmit={(event) => {
        event.preventDefault();
        invite.run(makeInvite);
      }}
    >
      <SelectField
        label="Role of the new member"
        hint="Readers write notes and flag claims; checkers take them; reviewers confirm; owners invite."
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
          <div className="field">
            <label htmlFor="new-invite">New invite link</label>
            <input
              id="new-invite"
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
            />
            <p className="hint">It works once. Send it only to the person it is for.</p>
          </div>
        )}
      </output>
    </form>
  );
}

/** Leaving asks once more: the first press only arms the second. */
function LeaveButton({ onLeave }: { onLeave: () => Promise<string | null> }): ReactNode {
  const [isArmed, setIsArmed] = useState(false);
  const leave = useTask();
  return (
    <div className="stack tight">
      <TaskSentence sentence={leave.sentence} />
      {isArmed ? (
        <fieldset className="bare buttons" aria-label="Leave this team?">
          <p>
            This machine forgets the team’s notes. Unsent work stays here and goes to no other team.
          </p>
          <button type="button" className="button" onClick={() => leave.run(onLeave)}>
            Leave now
          </button>
          <button type="button" className="button slight" onClick={() => setIsArmed(false)}>
            Stay
          </button>
        </fieldset>
      ) : (
        <div>
          <button type="button" className="button slight" onClick={() => setIsArmed(true)}>
            Leave this team
          </button>
        </div>
      )}
    </div>
  );
}

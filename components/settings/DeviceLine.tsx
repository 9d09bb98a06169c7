/** One device: whose, since when, last heard, and the way to shut it out. */
import type { ReactNode } from 'react';
import { ConfirmButton } from '#components/ui/ConfirmButton.tsx';
import { Day } from '#components/ui/Moment.tsx';

export interface DeviceShown {
  id: string;
  name: string;
  memberName: string;
  isMine: boolean;
  isThis: boolean;
  addedAt: string;
  /** To the hour. */
  lastSeenAt: string | null;
  revokedAt: string | null;
}

export function DeviceLine({
  device: { id, name, memberName, isMine, isThis, addedAt, lastSeenAt, revokedAt },
  onRevoke,
  onDisconnect,
}: {
  device: DeviceShown;
  onRevoke: (id: string) => Promise<string | null>;
  onDisconnect: () => Promise<string | null>;
}): ReactNode {
  return (
    <li className="site">
      <div>
        <p>
          <strong>{isMine ? name : `${memberName}: ${name}`}</strong>{' '}
          {isThis && <span className="tag">This device</span>}
        </p>
        <p className="soft small">
          Added <Day at={addedAt} />
          {revokedAt !== null && (
            <>
              , shut out <Day at={revokedAt} />
            </>
          )}
          {revokedAt === null && lastSeenAt !== null && (
            <>
              , last heard <Day at={lastSeenAt} />
            </>
          )}
        </p>
      </div>
      {revokedAt === null && isThis && (
        <ConfirmButton
          label="Disconnect"
          name="Disconnect this device"
          question="Disconnect this device?"
          yes="Disconnect now"
          no="Stay connected"
          onYes={onDisconnect}
        >
          <p>
            This browser forgets the team’s notes; you stay a member. To come back you need a link
            made on another device of yours. What was not sent stays here and goes to no other team.
          </p>
        </ConfirmButton>
      )}
      {revokedAt === null && !isThis && (
        <ConfirmButton
          label="Revoke"
          name={`Revoke ${isMine ? name : `${name} of ${memberName}`}`}
          question={`Shut out ${name}?`}
          yes="Shut it out"
          no="Leave it"
          onYes={() => onRevoke(id)}
        >
          <p>
            It reads and sends nothing from now on. What it has not sent stays on it, and so does
            its copy of the team’s notes.
          </p>
        </ConfirmButton>
      )}
    </li>
  );
}

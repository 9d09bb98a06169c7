/** Leaving the team for good, which an owner can do only once somebody else owns it. */
import type { ReactNode } from 'react';
import type { Role } from '#domain/team.ts';
import { ConfirmButton } from '#components/ui/ConfirmButton.tsx';

export function LeaveTeam({
  role,
  onLeave,
}: {
  role: Role;
  onLeave: () => Promise<string | null>;
}): ReactNode {
  if (role === 'owner') {
    return (
      <p className="soft">
        An owner hands the team over before leaving it: under Members, “Hand the team over”.
      </p>
    );
  }
  return (
    <ConfirmButton
      label="Leave this team"
      question="Leave this team?"
      yes="Leave now"
      no="Stay"
      onYes={onLeave}
    >
      <p>
        Your notes stay in the team under your name. All your devices are shut out, and this one
        forgets the team’s notes. Unsent work stays here and goes to no other team. Coming back
        makes you a new member.
      </p>
    </ConfirmButton>
  );
}

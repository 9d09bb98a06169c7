/** Roles as a person chooses among them. */
import { roles, type Role } from '#domain/team.ts';
import { capital } from '#components/ui/words.ts';

export const roleOptions: readonly { value: Role; label: string }[] = roles.map((role) => ({
  value: role,
  label: capital(role),
}));

export const roleHint =
  'Readers write notes and flag claims; checkers take them; reviewers confirm; owners decide who is in the team.';

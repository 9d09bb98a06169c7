/** Who may what: the one table of roles. Reducer, server and desk all ask it. */
import type { Role } from '#domain/team.ts';
import type { MutationType } from './mutation.ts';

const everyone: readonly Role[] = ['reader', 'checker', 'reviewer', 'owner'];
const checkers: readonly Role[] = ['checker', 'reviewer', 'owner'];
const reviewers: readonly Role[] = ['reviewer', 'owner'];

const table: Record<MutationType, readonly Role[]> = {
  'article.record': everyone,
  'claim.mark': everyone,
  'note.write': everyone,
  'note.edit': everyone,
  'note.remove': everyone,
  'review.flag': everyone,
  'review.take': checkers,
  'review.add-evidence': checkers,
  'review.submit': checkers,
  'review.confirm': reviewers,
  'review.return': reviewers,
  'member.join': [],
};

/** Whether a member with this role may ask for this kind of mutation at all. */
export function mayAsk(role: Role, type: MutationType): boolean {
  return table[type].includes(role);
}

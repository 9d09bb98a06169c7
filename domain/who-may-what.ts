/** Who may what: the one table of roles. Reducer, server and desk all ask it. */
import type { Member, Role } from './team.ts';

const everyone: readonly Role[] = ['reader', 'checker', 'reviewer', 'owner'];
const checkers: readonly Role[] = ['checker', 'reviewer', 'owner'];
const reviewers: readonly Role[] = ['reviewer', 'owner'];
const owners: readonly Role[] = ['owner'];

/** By what is asked for: mutations as they name themselves (`sync` compiles only if each has its line), then what is asked of the server alone. */
export const whoMay = {
  'article.record': everyone,
  'article.part': checkers,
  'article.join': checkers,
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
  'member.change-role': owners,
  'member.hand-over': owners,
  'member.leave': everyone,
  'member.remove': owners,
  'invite.make': owners,
  'audit.read': owners,
  'device.link': everyone,
  'device.list': everyone,
  'device.revoke': everyone,
  /** Everybody's devices and not only one's own. */
  'device.oversee': owners,
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof whoMay;

/** Whether a member with this role may ask for this at all. */
export function may(role: Role, act: Act): boolean {
  const allowed: readonly Role[] = whoMay[act];
  return allowed.includes(role);
}

/** Whether a review that this member took is stuck with them: they went, or their role no longer lets them check. */
export function mayBeRelieved(checker: Member): boolean {
  return checker.left !== undefined || !may(checker.role, 'review.submit');
}

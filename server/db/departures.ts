/**
 * What entries about members mean for who may come in, in the transaction that writes them: whoever goes is shut out by
 * the same commit, and whoever is owner no more has no invites out.
 */
import type { Entry } from '#sync/entry.ts';
import { noteDeeds, type Deed } from './audit.ts';
import { revokeDevicesOf } from './devices.ts';
import type { TeamScope } from './in-team.ts';
import { withdrawHandedOut } from './invites.ts';

/** To be called for the entries that were just written, while the transaction holds the team's head. */
export async function afterAppend(scope: TeamScope, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    const deeds = await consequences(scope, entry);
    await noteDeeds(scope, deeds, entry.at);
  }
}

async function consequences(scope: TeamScope, { author, at, mutation }: Entry): Promise<Deed[]> {
  switch (mutation.type) {
    case 'member.leave':
      return [
        { actor: author, act: 'member left', about: author },
        ...(await shutOut(scope, author, author, at)),
      ];
    case 'member.remove':
      return [
        { actor: author, act: 'member removed', about: mutation.memberId },
        ...(await shutOut(scope, mutation.memberId, author, at)),
      ];
    case 'member.change-role': {
      const { memberId, role } = mutation;
      const deed: Deed = { actor: author, act: 'role changed', about: memberId };
      // An invite kept in a drawer would be the way back to what was taken away.
      return role === 'owner'
        ? [deed]
        : [deed, ...(await takeBackInvites(scope, memberId, author, at))];
    }
    case 'member.hand-over':
      return [
        { actor: author, act: 'team handed over', about: mutation.memberId },
        ...(await takeBackInvites(scope, author, author, at)),
      ];
    default:
      return [];
  }
}

async function shutOut(
  scope: TeamScope,
  memberId: string,
  actor: string,
  at: string,
): Promise<Deed[]> {
  const devices = await revokeDevicesOf(scope, memberId, at);
  const links = await withdrawHandedOut(scope, memberId, 'device links', at);
  return [
    ...devices.map((about): Deed => ({ actor, act: 'device revoked', about })),
    ...links.map((about): Deed => ({ actor, act: 'invite withdrawn', about })),
    ...(await takeBackInvites(scope, memberId, actor, at)),
  ];
}

async function takeBackInvites(
  scope: TeamScope,
  memberId: string,
  actor: string,
  at: string,
): Promise<Deed[]> {
  const invites = await withdrawHandedOut(scope, memberId, 'invites', at);
  return invites.map((about) => ({ actor, act: 'invite withdrawn', about }));
}

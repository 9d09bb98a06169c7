/** What the background does for our own pages about members and this device's place in the team. */
import type { memberAsks } from '#messages/member-asks.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { PageHandlers } from './hear.ts';
import { mutationOf } from './mutations.ts';
import type { TeamLink } from './team-link.ts';

/** `record` answers when the mutations are on the disk. */
export function memberHandlers(
  team: Promise<TeamLink>,
  record: (mutations: Mutation[]) => Promise<null>,
): Pick<PageHandlers, keyof typeof memberAsks> {
  return {
    'member.change-role': ({ memberId, role }) =>
      record([mutationOf({ type: 'member.change-role', memberId, role })]),
    'member.hand-over': ({ memberId }) =>
      record([mutationOf({ type: 'member.hand-over', memberId })]),
    'member.remove': ({ memberId, notes }) =>
      record([mutationOf({ type: 'member.remove', memberId, notes })]),
    'team.forget': async () => {
      await (await team).forget();
      return null;
    },
    'team.join-again': async ({ link }) => {
      await (await team).joinAgain(link);
      return null;
    },
    'team.sign-in': async ({ origin, code, verifier }) => {
      await (await team).signIn({ origin, code, verifier });
      return null;
    },
    'team.try-again': async () => {
      await (await team).synchroniser.wake();
      return null;
    },
    'team.read-again': async () => {
      const { replica, synchroniser } = await team;
      await replica.readLogAgain();
      await synchroniser.wake();
      return null;
    },
  };
}

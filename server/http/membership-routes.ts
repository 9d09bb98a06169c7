/** Coming in: an owner makes an invite, a newcomer exchanges it for a token. */
import { Hono } from 'hono';
import { createInvite, join } from '#server/db/membership.ts';
import { inviteRequest, joinRequest, type InviteAnswer, type JoinAnswer } from '#sync/protocol.ts';
import { requireDevice } from './guards.ts';
import { limitBody, readJson } from './read-json.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';

/** These bodies are a few short lines. */
const smallBody = 10_000;

export function membershipRoutes(context: ServerContext): Hono<DeviceVariables> {
  const { database, store, now, origin, rooms } = context;
  return new Hono<DeviceVariables>()
    .post('/join', limitBody(smallBody), async (c) => {
      const answer = await join(database, await readJson(c, joinRequest), now());
      if (answer === null) {
        throw new RequestRefused(
          403,
          'invite',
          'This invite is not valid: it was used, it has expired, or it was never made. Ask an owner for a new one.',
        );
      }
      rooms.poke(answer.team.id, (await store.forTeam(answer.team.id).head()).seq);
      return c.json(answer satisfies JoinAnswer);
    })
    .post('/invites', requireDevice(context), limitBody(smallBody), async (c) => {
      const { role } = await readJson(c, inviteRequest);
      const { teamId, memberId } = c.var.device;
      const members = await store.forTeam(teamId).records('member');
      const asking = members.find((record) => record.id === memberId);
      if (asking?.kind !== 'member' || asking.value.role !== 'owner') {
        throw new RequestRefused(403, 'not allowed', 'Only an owner of the team makes invites.');
      }
      const { invite, expiresAt } = await createInvite(database, teamId, role, now());
      return c.json({ link: inviteLink(origin(), invite), expiresAt } satisfies InviteAnswer);
    });
}

/** The secret stands after the #, so that it is in no server's log. */
export function inviteLink(origin: string, invite: string): string {
  return `${origin}/join#${invite}`;
}

/** Coming in: an owner makes invites and takes them back, a newcomer exchanges one for a token. */
import { Hono } from 'hono';
import { makeInvite, openInvites, withdrawInvite } from '#server/db/invites.ts';
import { join } from '#server/db/joining.ts';
import {
  inviteRequest,
  joinRequest,
  type InviteAnswer,
  type InvitesAnswer,
  type JoinAnswer,
} from '#sync/protocol.ts';
import { asCaller } from './as-caller.ts';
import { requireDevice } from './guards.ts';
import { limitBody, readJson } from './read-json.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';

/** These bodies are a few short lines. */
export const smallBody = 10_000;

export function membershipRoutes(context: ServerContext): Hono<DeviceVariables> {
  const { database, store, now, origin, announce } = context;
  return new Hono<DeviceVariables>()
    .post('/join', limitBody(smallBody), async (c) => {
      const answer = await join(database, await readJson(c, joinRequest), now());
      if (answer === null) {
        throw new RequestRefused(
          403,
          'invite',
          'This invite is not valid: it was used or taken back, it has expired, or it was never made. Ask an owner for a new one.',
        );
      }
      announce(answer.team.id, (await store.forTeam(answer.team.id).head()).seq);
      return c.json(answer satisfies JoinAnswer);
    })
    .post('/invites', requireDevice(context), limitBody(smallBody), async (c) => {
      const { role } = await readJson(c, inviteRequest);
      const { invite, expiresAt } = await asCaller(
        c,
        context,
        'invite.make',
        'read write',
        (scope) => makeInvite(scope, role, now()),
      );
      return c.json({ link: inviteLink(origin(), invite), expiresAt } satisfies InviteAnswer);
    })
    .get('/invites', requireDevice(context), async (c) => {
      const invites = await asCaller(c, context, 'invite.make', 'read only', (scope) =>
        openInvites(scope, now()),
      );
      return c.json({ invites } satisfies InvitesAnswer);
    })
    .post('/invites/:id/withdraw', requireDevice(context), limitBody(smallBody), async (c) => {
      const isWithdrawn = await asCaller(c, context, 'invite.make', 'read write', (scope) =>
        withdrawInvite(scope, c.req.param('id'), now()),
      );
      if (!isWithdrawn) {
        throw new RequestRefused(404, 'not found', 'There is no open invite of this name.');
      }
      return c.json({});
    });
}

/** The secret stands after the #, so that it is in no server's log. */
export function inviteLink(origin: string, invite: string): string {
  return `${origin}/join#${invite}`;
}

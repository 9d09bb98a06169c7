/** Devices: which ones speak for a member, how another one comes in, and how one is shut out. */
import { Hono } from 'hono';
import { devicesSeenBy, revokeDevice } from '#server/db/devices.ts';
import { makeDeviceLink } from '#server/db/invites.ts';
import type { DevicesAnswer, InviteAnswer } from '#sync/protocol.ts';
import { asCaller } from './as-caller.ts';
import { requireDevice } from './guards.ts';
import { inviteLink, smallBody } from './membership-routes.ts';
import { limitBody } from './read-json.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';

export function deviceRoutes(context: ServerContext): Hono<DeviceVariables> {
  const { now, origin, rooms } = context;
  return new Hono<DeviceVariables>()
    .get('/devices', requireDevice(context), async (c) => {
      const devices = await asCaller(c, context, 'device.list', 'read only', (scope) =>
        devicesSeenBy(scope, c.var.device.deviceId),
      );
      return c.json({ devices } satisfies DevicesAnswer);
    })
    .post('/devices/:id/revoke', requireDevice(context), limitBody(smallBody), async (c) => {
      const id = c.req.param('id');
      const isKnown = await asCaller(c, context, 'device.revoke', 'read write', (scope) =>
        revokeDevice(scope, id, now()),
      );
      // Another member's device and one that never was are the same to who is no owner.
      if (!isKnown) {
        throw new RequestRefused(404, 'not found', 'There is no device of this name.');
      }
      rooms.dropDevice(id);
      return c.json({});
    })
    .post('/device-links', requireDevice(context), limitBody(smallBody), async (c) => {
      const { memberId } = c.var.device;
      const { invite, expiresAt } = await asCaller(
        c,
        context,
        'device.link',
        'read write',
        (scope) => makeDeviceLink(scope, memberId, now()),
      );
      return c.json({ link: inviteLink(origin(), invite), expiresAt } satisfies InviteAnswer);
    });
}

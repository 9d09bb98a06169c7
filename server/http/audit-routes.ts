/** The audit, for owners: who let whom in or out. */
import { Hono } from 'hono';
import { auditBefore } from '#server/db/audit.ts';
import type { AuditAnswer } from '#sync/protocol.ts';
import { asCaller } from './as-caller.ts';
import { requireDevice } from './guards.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';

export function auditRoutes(context: ServerContext): Hono<DeviceVariables> {
  return new Hono<DeviceVariables>().get('/audit', requireDevice(context), async (c) => {
    const before = c.req.query('before') ?? null;
    if (before !== null && !/^\d{1,9}$/.test(before)) {
      throw new RequestRefused(400, 'invalid', '"before" has to be a whole number from 0.');
    }
    const entries = await asCaller(c, context, 'audit.read', 'read only', (scope) =>
      auditBefore(scope, before === null ? null : Number(before)),
    );
    return c.json({ entries } satisfies AuditAnswer);
  });
}

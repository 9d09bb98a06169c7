/**
 * How many bytes of bodies a member may have under way at once. A replica sends one push after another; a thousand that are
 * held back before their last byte would fill the memory of the process, and the limits by time would not notice.
 */
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { largestBody } from '#sync/protocol.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables } from './server-context.ts';

/** Eight of the largest: several devices of one member may come back at once. */
const mostUnderWay = 8 * largestBody;

/** Throws a `RequestRefused` (429) where a body is one too many; to be put behind the guard that learns who calls. */
export function limitUnderWay(): MiddlewareHandler<DeviceVariables> {
  const underWay = new Map<string, number>();
  return createMiddleware<DeviceVariables>(async (c, next) => {
    const { teamId, memberId } = c.var.device;
    const key = `${teamId} ${memberId}`;
    const announced = c.req.header('content-length');
    const isPlain = c.req.header('content-encoding') === undefined;
    // What is packed, or of unknown length, counts as what it may grow to.
    const bytes = isPlain && announced !== undefined ? Number(announced) : largestBody;
    const before = underWay.get(key) ?? 0;
    if (before > 0 && before + bytes > mostUnderWay) {
      const sentence = 'Too much is being sent at once by this member. Try again in 1 second.';
      throw new RequestRefused(429, 'too many', sentence, { retryAfter: 1 });
    }
    underWay.set(key, before + bytes);
    try {
      await next();
    } finally {
      const left = (underWay.get(key) ?? 0) - bytes;
      if (left > 0) underWay.set(key, left);
      else underWay.delete(key);
    }
  });
}

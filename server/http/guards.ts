/** The guards before the routes: who calls, from where, and how often. */
import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { deviceOf } from '#server/db/devices.ts';
import type { LimitName } from './limit-table.ts';
import { RequestRefused } from './request-refused.ts';
import type { CallVariables, DeviceVariables, ServerContext } from './server-context.ts';

/** Origins of extension pages in the browsers we are built for, and others that may follow. */
const extensionOrigin = /^(chrome|moz|safari-web)-extension:\/\//;

/**
 * Whether a call may come from there. No `Origin` means a program or a page of our own; everything else but an
 * extension is a web page, `null` included: that is what a sandboxed frame on any page sends.
 */
export function isWelcomeOrigin(origin: string | undefined, own: string): boolean {
  return origin === undefined || origin === own || extensionOrigin.test(origin);
}

export function refuseWebPages({ origin }: ServerContext): MiddlewareHandler {
  return createMiddleware(async (c, next) => {
    if (!isWelcomeOrigin(c.req.header('origin'), origin())) {
      throw new RequestRefused(403, 'web page', 'Web pages may not call this server.');
    }
    await next();
  });
}

/** The caller's address. */
export function addressOf(
  c: Context<CallVariables> | Context<DeviceVariables>,
  context: Pick<ServerContext, 'addressOf'>,
): string {
  return context.addressOf({
    peer: c.env.incoming.socket.remoteAddress,
    forwarded: c.req.header('x-forwarded-for'),
  });
}

/** Spends one point of the caller's address before the route is reached. */
export function limitByAddress(
  context: ServerContext,
  name: LimitName,
): MiddlewareHandler<CallVariables> {
  return createMiddleware<CallVariables>(async (c, next) => {
    await context.limits.spend(name, addressOf(c, context));
    await next();
  });
}

/**
 * Learns the member from the bearer token. What the body says about its author is never asked. A token that nobody has
 * is charged to its address; one that is good never is, or a stranger behind the same address could keep an office out.
 */
export function requireDevice(context: ServerContext): MiddlewareHandler<DeviceVariables> {
  const { database, now, limits } = context;
  return createMiddleware<DeviceVariables>(async (c, next) => {
    const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1];
    const device = token === undefined ? null : await deviceOf(database, token, now());
    if (device === null) {
      await limits.spend('failures', addressOf(c, context));
      throw unknownDevice();
    }
    c.set('device', device);
    await limits.spend('calls', device.deviceId);
    await next();
  });
}

export function unknownDevice(): RequestRefused {
  return new RequestRefused(
    401,
    'unknown device',
    'This device is not known to the team, or it was shut out. Join again with an invite.',
  );
}

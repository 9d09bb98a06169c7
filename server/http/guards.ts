/** The guards before the routes: who calls, from where, and in which version of the protocol. */
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { deviceOf } from '#server/db/membership.ts';
import { protocolHeader } from '#sync/protocol.ts';
import { newestVersion, speaks } from '#sync/versions.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';

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

export function requireProtocol(): MiddlewareHandler {
  return createMiddleware(async (c, next) => {
    const spoken = c.req.header(protocolHeader);
    if (!speaks(Number(spoken ?? 0))) {
      throw new RequestRefused(
        426,
        'protocol version',
        `This server speaks version ${newestVersion} of the protocol. Update the extension or the server.`,
      );
    }
    await next();
  });
}

/** Learns the member from the bearer token. What the body says about its author is never asked. */
export function requireDevice({ database }: ServerContext): MiddlewareHandler<DeviceVariables> {
  return createMiddleware<DeviceVariables>(async (c, next) => {
    const token = /^Bearer ([A-Za-z0-9_-]{43})$/.exec(c.req.header('authorization') ?? '')?.[1];
    const device = token === undefined ? null : await deviceOf(database, token);
    if (device === null) {
      throw new RequestRefused(
        401,
        'unknown device',
        'This device is not known to the team, or it was shut out. Join again with an invite.',
      );
    }
    c.set('device', device);
    await next();
  });
}

/** No answer may be kept, framed, sniffed or run. The join page sets a policy of its own before. */
export function secureHeaders(): MiddlewareHandler {
  return createMiddleware(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
    c.header('cross-origin-resource-policy', 'same-origin');
    if (!c.res.headers.has('content-security-policy')) {
      c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
  });
}

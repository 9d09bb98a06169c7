/** Headers that every answer carries: it may not be kept, framed, sniffed, run or read by another site. */
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { protocolHeader } from '#sync/protocol.ts';
import { newestVersion } from '#sync/versions.ts';
import type { ServerContext } from './server-context.ts';

const always = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), clipboard-read=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  [protocolHeader]: String(newestVersion),
};

/** A route that shows something sets a content security policy of its own before. */
export function secureHeaders({ origin }: Pick<ServerContext, 'origin'>): MiddlewareHandler {
  return createMiddleware(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(always)) c.header(name, value);
    // Over plain http browsers pay it no heed, and on the name of a machine in the house it would be wrong.
    if (origin().startsWith('https:')) c.header('strict-transport-security', 'max-age=31536000');
    if (!c.res.headers.has('content-security-policy')) {
      c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    }
  });
}

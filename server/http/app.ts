/** The HTTP application: guards in order, then the routes. */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { refuseWebPages, requireProtocol, secureHeaders } from './guards.ts';
import { joinPage } from './join-page.ts';
import { membershipRoutes } from './membership-routes.ts';
import { failureOf, RequestRefused } from './request-refused.ts';
import type { ServerContext } from './server-context.ts';
import { syncRoutes } from './sync-routes.ts';

export function serverApp(context: ServerContext): Hono {
  const { log } = context;
  return new Hono()
    .use(secureHeaders())
    .use(refuseWebPages(context))
    .get('/api/health', (c) => c.json({ ok: true }))
    .route('/', joinPage())
    .use('/api/*', requireProtocol())
    .route('/api', membershipRoutes(context))
    .route('/api', syncRoutes(context))
    .notFound((c) => c.json(failureOf('not found', 'There is nothing at this address.'), 404))
    .onError((error, c) => {
      if (error instanceof RequestRefused) {
        // The rest of a body that was cut off still stands in the pipe: nobody may send another call behind it.
        if (error.status === 413) c.header('connection', 'close');
        return c.json(failureOf(error.code, error.message), error.status);
      }
      // The caller learns a number to quote; what went wrong inside stays in the log.
      const id = randomUUID();
      // The stack alone: a database driver hangs the failing row on its errors, and that would be note text.
      log.error({ id, path: c.req.path, stack: error.stack }, 'a call failed');
      const sentence = `The server made a mistake. If you report it, quote ${id}.`;
      return c.json(failureOf('server error', sentence), 500);
    });
}

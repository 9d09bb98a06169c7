/** The HTTP application: guards in order, then the routes. */
import { Hono } from 'hono';
import { auditRoutes } from './audit-routes.ts';
import { captureRoutes } from './capture-routes.ts';
import { deviceRoutes } from './device-routes.ts';
import { failedCall } from './failed-call.ts';
import { limitByAddress, refuseWebPages } from './guards.ts';
import { healthRoutes } from './health-routes.ts';
import { joinPage } from './join-page.ts';
import { membershipRoutes } from './membership-routes.ts';
import { observeCalls } from './observe-calls.ts';
import { openIdPages } from './openid-pages.ts';
import { openIdRoutes } from './openid-routes.ts';
import { requireProtocol } from './protocol-version.ts';
import { failureOf } from './request-refused.ts';
import { secureHeaders } from './secure-headers.ts';
import type { CallVariables, ServerContext } from './server-context.ts';
import { snapshotRoute } from './snapshot-route.ts';
import { syncRoutes } from './sync-routes.ts';

export function serverApp(context: ServerContext): Hono<CallVariables> {
  return new Hono<CallVariables>()
    .use(observeCalls(context))
    .use(secureHeaders(context))
    .route('/', openIdPages(context))
    .use(refuseWebPages(context))
    .route('/api', healthRoutes(context))
    .route('/', joinPage())
    .use('/api/*', requireProtocol())
    .use('/api/join', limitByAddress(context, 'joins'))
    .route('/api', membershipRoutes(context))
    .route('/api', deviceRoutes(context))
    .route('/api', auditRoutes(context))
    .route('/api', openIdRoutes(context))
    .route('/api', syncRoutes(context))
    .route('/api', snapshotRoute(context))
    .route('/api', captureRoutes(context))
    .notFound((c) => {
      c.set('refusedAs', 'not found');
      return c.json(failureOf('not found', 'There is nothing at this address.'), 404);
    })
    .onError(failedCall(context));
}

/**
 * One line of the log and one count of the metrics for each call, when its answer has left or its caller has. What is
 * written is the pattern of the route, never the address: an address can hold a ticket, a hash or a typed word.
 */
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { CallVariables, ServerContext } from './server-context.ts';

const probes = new Set(['/api/health', '/api/ready']);

export function observeCalls({
  log,
  metrics,
}: Pick<ServerContext, 'log' | 'metrics'>): MiddlewareHandler<CallVariables> {
  return createMiddleware<CallVariables>(async (c, next) => {
    const began = performance.now();
    const { outgoing } = c.env;
    const { socket } = outgoing;
    const writtenBefore = socket?.bytesWritten ?? 0;
    outgoing.once('close', () => {
      const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL')?.path ?? 'none';
      const ms = performance.now() - began;
      const { statusCode: status } = outgoing;
      const code = c.get('refusedAs');
      const device = c.get('device');
      metrics.call({ route, method: c.req.method, status, seconds: ms / 1000, code });
      // Somebody asks these every few seconds, and only a no is worth a line.
      log[probes.has(route) && status < 400 ? 'debug' : 'info'](
        {
          route,
          method: c.req.method,
          status,
          ms: Math.round(ms * 10) / 10,
          bytes: (socket?.bytesWritten ?? 0) - writtenBefore,
          ...(code !== undefined && { code }),
          ...(device !== undefined && { team: device.teamId, device: device.deviceId }),
          ...(!outgoing.writableFinished && { cut: true }),
        },
        'a call',
      );
    });
    await next();
  });
}

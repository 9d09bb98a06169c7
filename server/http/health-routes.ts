/** Two addresses for whoever keeps the server running: is it alive, and should calls be sent to it. */
import { Hono } from 'hono';
import type { CallVariables, ServerContext } from './server-context.ts';

/** How long the database may take to answer, in milliseconds. */
const patience = 1000;

/** `/api/health` needs nothing but the process; `/api/ready` needs the database, and is gone as soon as a stop begins. */
export function healthRoutes({ database, isStopping }: ServerContext): Hono<CallVariables> {
  return new Hono<CallVariables>()
    .get('/health', (c) => c.json({ ok: true }))
    .get('/ready', async (c) => {
      const missing = isStopping() ? 'the server is stopping' : await whatIsWrong(database);
      if (missing === null) return c.json({ ok: true });
      return c.json({ ok: false, missing }, 503, { 'retry-after': '5' });
    });
}

async function whatIsWrong({ kysely }: ServerContext['database']): Promise<string | null> {
  const { promise: late, resolve } = Promise.withResolvers<string>();
  const timer = setTimeout(() => resolve('the database does not answer'), patience);
  try {
    return await Promise.race([
      // The newest table: it is there when every migration has run.
      kysely
        .selectFrom('limits')
        .select('key')
        .limit(1)
        .execute()
        .then(() => null),
      late,
    ]);
  } catch {
    return 'the database does not answer, or lacks a migration';
  } finally {
    clearTimeout(timer);
  }
}

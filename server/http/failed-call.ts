/** What a caller gets where a route threw: the refusal that it threw, 503 where the database cannot, else a number to quote. */
import { randomUUID } from 'node:crypto';
import type { ErrorHandler } from 'hono';
import { DeviceShutOut } from '#server/db/shut-out.ts';
import { storeFailureOf } from '#server/db/store-failure.ts';
import type { StoreUnavailable } from '#server/db/store-unavailable.ts';
import { unknownDevice } from './guards.ts';
import { lingerWhenClosed } from './linger.ts';
import { failureOf, RequestRefused } from './request-refused.ts';
import type { CallVariables, ServerContext } from './server-context.ts';

export function failedCall({ log }: Pick<ServerContext, 'log'>): ErrorHandler<CallVariables> {
  return (error, c) => {
    const hungUp = c.env.incoming.destroyed && !c.env.incoming.complete;
    const trouble = error instanceof RequestRefused || hungUp ? null : storeFailureOf(error);
    if (trouble !== null) {
      log.error({ trouble: trouble.trouble, sentence: trouble.message }, 'the database cannot');
    }
    const said = hungUp ? cutOff() : error instanceof DeviceShutOut ? unknownDevice() : error;
    const refused = trouble === null ? said : unavailable(trouble);
    if (refused instanceof RequestRefused) {
      const { status, code, message, details } = refused;
      c.set('refusedAs', code);
      // The rest of a body that was cut off still stands in the pipe: nobody may send another call behind it.
      if (status === 413) {
        c.header('connection', 'close');
        lingerWhenClosed(c.env.incoming);
      }
      if (details.retryAfter !== undefined) c.header('retry-after', String(details.retryAfter));
      return c.json(failureOf(code, message, details), status);
    }
    // The caller learns a number to quote; what went wrong inside stays in the log.
    const id = randomUUID();
    c.set('refusedAs', 'server error');
    // The stack alone: a database driver hangs the failing row on its errors, and that would be note text.
    log.error({ id, stack: error.stack }, 'a call failed');
    const sentence = `The server made a mistake. If you report it, quote ${id}.`;
    return c.json(failureOf('server error', sentence), 500);
  };
}

/** Nobody hears it; the log says it. */
function cutOff(): RequestRefused {
  return new RequestRefused(400, 'cut', 'The body was cut off.');
}

function unavailable({ retryAfter }: StoreUnavailable): RequestRefused {
  return new RequestRefused(
    503,
    'unavailable',
    'The team’s database cannot do this just now. Nothing is lost; it is tried again.',
    { retryAfter },
  );
}

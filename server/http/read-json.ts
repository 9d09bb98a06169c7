/** The door for bodies: JSON by type, within the limit, and of the shape that the protocol says. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';
import { largestBody } from '#sync/protocol.ts';
import { RequestRefused } from './request-refused.ts';

/** Stops reading at the limit, whatever the length was announced to be. */
export function limitBody(maxSize: number = largestBody): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new RequestRefused(
        413,
        'too large',
        `A body may have ${maxSize.toLocaleString('en')} bytes. Send less at once.`,
      );
    },
  });
}

/** The parsed body. Throws `RequestRefused` where it is not JSON or not of that shape; never repeats what was sent. */
export async function readJson<Output>(c: Context, schema: z.ZodMiniType<Output>): Promise<Output> {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new RequestRefused(415, 'not json', 'Send JSON, with the content type application/json.');
  }
  const body = parseJson(await c.req.text());
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.map(String).join('.') ?? '';
    throw new RequestRefused(
      400,
      'invalid',
      `The body is not of the shape that the protocol says${where === '' ? '' : ` at ${where}`}: ${issue?.message ?? 'invalid'}`,
    );
  }
  if (!isWellFormed(parsed.data)) {
    throw new RequestRefused(
      400,
      'invalid',
      'The body holds half a character (a lone surrogate), which has no canonical form to be hashed.',
    );
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new RequestRefused(400, 'not json', 'The body is not JSON.');
    }
    throw error;
  }
}

/** Walks parsed data only: the schema has bounded its depth. RFC 8785 refuses lone surrogates, so the door does. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellFormed);
}

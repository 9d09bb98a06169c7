/** The door for bodies: JSON by type, within the limit also when it was packed, and of the shape that the protocol says. */
import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type * as z from 'zod/mini';
import { largestBody } from '#sync/protocol.ts';
import { RequestRefused } from './request-refused.ts';
import { encodingOf, tooLarge, unpackedBody } from './unpack-body.ts';

/**
 * Stops reading at the limit, whatever the length was announced to be. A packed body is unpacked piece by piece and the
 * limit is on what comes out, so that a bomb costs no more than a body.
 */
export function limitBody(maxSize: number = largestBody): MiddlewareHandler {
  return createMiddleware(async (c, next) => {
    const encoding = encodingOf(c);
    const announced = c.req.header('content-length');
    if (announced !== undefined && Number(announced) > maxSize) throw tooLarge(maxSize);
    // Node hands on no more than what was announced. Everything else is read here, and counted.
    if (encoding === 'gzip' || announced === undefined) {
      const body = await readAll(unpackedBody(c), maxSize);
      const { url, method, headers } = c.req.raw;
      c.req.raw = new Request(url, { method, headers, body });
    }
    await next();
  });
}

/** The parsed body. Throws `RequestRefused` where it is not JSON or not of that shape; never repeats what was sent. */
export async function readJson<Output>(
  c: Pick<Context, 'req'>,
  schema: z.ZodMiniType<Output>,
): Promise<Output> {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new RequestRefused(415, 'not json', 'Send JSON, with the content type application/json.');
  }
  const body = parseJson(await c.req.arrayBuffer());
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
  if (!isStorable(parsed.data)) {
    throw new RequestRefused(
      400,
      'invalid',
      'The body holds half a character (a lone surrogate) or a NUL, which cannot be hashed or kept.',
    );
  }
  return parsed.data;
}

async function readAll(
  pieces: AsyncIterable<Uint8Array>,
  maxSize: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > maxSize) throw tooLarge(maxSize);
    taken.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of taken) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw new RequestRefused(400, 'not json', 'The body is not JSON in UTF-8.');
    }
    throw error;
  }
}

/**
 * Walks parsed data only: the schema has bounded its depth. RFC 8785 refuses lone surrogates and PostgreSQL a NUL in a
 * text, so the door does, on every database: a log can be moved from one to the other.
 */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000');
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isStorable);
}

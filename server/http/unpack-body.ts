/** A body piece by piece as it arrives, unpacked where it was packed, so that any limit is on what comes out. */
import type { Context } from 'hono';
import { RequestRefused } from './request-refused.ts';

type Encoding = 'plain' | 'gzip';

const encodings = { identity: 'plain', gzip: 'gzip', 'x-gzip': 'gzip' } as const;

/** How the body is packed. Throws the 415 where it is in a way that is not known here. */
export function encodingOf(c: Pick<Context, 'req'>): Encoding {
  const given = (c.req.header('content-encoding') ?? 'identity').trim().toLowerCase();
  if (given === 'identity' || given === 'gzip' || given === 'x-gzip') return encodings[given];
  throw new RequestRefused(415, 'encoding', 'Send bodies as they are or packed with gzip.');
}

/** Leaving the iteration cancels the stream: nothing more is read or unpacked. */
export async function* unpackedBody(c: Pick<Context, 'req'>): AsyncGenerator<Uint8Array> {
  const encoding = encodingOf(c);
  const { body } = c.req.raw;
  if (body === null) return;
  const unpacked: ReadableStream<Uint8Array> =
    encoding === 'gzip' ? body.pipeThrough(new DecompressionStream('gzip')) : body;
  try {
    yield* unpacked;
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
    // A caller who hung up hears no answer; one whose gzip is broken does.
    throw encoding === 'plain'
      ? new RequestRefused(400, 'cut', 'The body was cut off.')
      : new RequestRefused(400, 'encoding', 'The body is not sound gzip, or was cut off.');
  }
}

export function tooLarge(maxSize: number): RequestRefused {
  return new RequestRefused(
    413,
    'too large',
    `A body may have ${maxSize.toLocaleString('en')} bytes. Send less at once.`,
  );
}
